@must @restaurant
Feature: Order boxes and pay by card
  As a restaurant
  I want to order boxes and pay by card
  so that my kitchen is supplied

  @founder
  Scenario: The order is paid and the stock is reduced
    Given boxes in my cart
    When I pay
    Then the order is paid and the stock is reduced

  @permission
  Scenario: The screen "Market" is there
    Given I am signed in as a restaurant
    When I open "Market"
    Then it shows no error
    And I see "Boxes"
    And I see "Farms near you"

  @permission
  Scenario: The screen "Cart" is there
    Given I am signed in as a restaurant
    When I open "Cart"
    Then it shows no error

  @lifecycle
  Scenario: Pay by card: from placed to paid
    Given I am signed in as a restaurant
    And there is an order with the status "Placed"
    When I choose "Pay by card"
    Then its status is "Paid"
    And the total is charged
    And paid at is now

  @lifecycle
  Scenario Outline: Pay by card: not from any other status
    Given I am signed in as a restaurant
    And there is an order with the status <status>
    When I try to choose "Pay by card"
    Then I am refused
    And its status is still <status>

    Examples:
      | status    |
      | Draft     |
      | Paid      |
      | Delivered |
      | Cancelled |
