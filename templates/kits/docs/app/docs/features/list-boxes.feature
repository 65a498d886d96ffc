@must @farmer
Feature: List weekly produce boxes with a price and stock
  As a farmer
  I want to list weekly produce boxes with a price and stock
  so that restaurants can order them

  @founder
  Scenario: Restaurants see it in the market
    Given a farm of mine
    When I save a box with a price and stock
    Then restaurants see it in the market

  @permission
  Scenario: The screen "My farm" is there
    Given I am signed in as a farmer
    When I open "My farm"
    Then it shows no error
    And I see "Open your farm"
    And I see "My boxes"

  @permission
  Scenario: A farmer creates a box
    Given I am signed in as a farmer
    When I create a box with name, price, stock
    Then it is in my list of boxes
    And without name it is refused, and the form says why

  @permission
  Scenario Outline: Who may not create a box
    Given I am <who>
    When I try to create a box
    Then I am refused
    And every box is as it was

    Examples:
      | who                       |
      | signed in as a restaurant |
      | a visitor                 |

  @permission
  Scenario: A farmer changes a box of their own
    Given I am signed in as a farmer
    And there is a box of mine
    When I change it
    Then it is changed
    And with one of somebody else's I am told that there is none

  @permission
  Scenario Outline: Who may not change a box
    Given I am <who>
    When I try to change a box
    Then I am refused
    And every box is as it was

    Examples:
      | who                       |
      | signed in as a restaurant |
      | a visitor                 |

  @permission
  Scenario: A farmer deletes a box of their own
    Given I am signed in as a farmer
    And there is a box of mine
    When I delete it
    Then it is deleted
    And with one of somebody else's I am told that there is none

  @permission
  Scenario Outline: Who may not delete a box
    Given I am <who>
    When I try to delete a box
    Then I am refused
    And every box is as it was

    Examples:
      | who                       |
      | signed in as a restaurant |
      | a visitor                 |
