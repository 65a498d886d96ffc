@must @farmer
Feature: See orders for my boxes and mark them delivered
  As a farmer
  I want to see orders for my boxes and mark them delivered

  @permission
  Scenario: The screen "Orders" is there
    Given I am signed in as a farmer
    When I open "Orders"
    Then it shows no error

  @lifecycle
  Scenario: Mark delivered: from paid to delivered
    Given I am signed in as a farmer
    And there is an order with the status "Paid"
    When I choose "Mark delivered"
    Then its status is "Delivered"

  @lifecycle
  Scenario Outline: Mark delivered: not from any other status
    Given I am signed in as a farmer
    And there is an order with the status <status>
    When I try to choose "Mark delivered"
    Then I am refused
    And its status is still <status>

    Examples:
      | status    |
      | Draft     |
      | Placed    |
      | Delivered |
      | Cancelled |
