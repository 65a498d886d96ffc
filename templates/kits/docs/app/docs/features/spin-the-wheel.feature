@could @restaurant
Feature: Spin a wheel for a weekly treat
  As a restaurant
  I want to spin a wheel for a weekly treat

  @permission
  Scenario: The screen "Weekly treat" is there
    Given I am signed in as a restaurant
    When I open "Weekly treat"
    Then it shows no error
    And I see "My treats"

  @lifecycle
  Scenario: Spin the wheel
    Given I am signed in as a restaurant
    When I choose "Spin the wheel"
    Then it is done
    And a prize is drawn
    And a win is made
