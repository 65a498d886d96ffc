@must @operator
Feature: Watch orders and revenue
  As an operator
  I want to watch orders and revenue

  @permission
  Scenario: The screen "Overview" is there
    Given I am signed in as an operator
    When I open "Overview"
    Then it shows no error
    And I see "Orders by status"
    And I see "Revenue by day"
    And I see "Sales by box"
    And I see "What happened"
