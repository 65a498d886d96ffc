@should @restaurant
Feature: Review a box
  As a restaurant
  I want to review a box
  so that others choose well

  @permission
  Scenario: A restaurant creates a review
    Given I am signed in as a restaurant
    When I create a review with stars
    Then it is in my list of reviews
    And without stars it is refused, and the form says why

  @permission
  Scenario Outline: Who may not create a review
    Given I am <who>
    When I try to create a review
    Then I am refused
    And every review is as it was

    Examples:
      | who                   |
      | signed in as a farmer |
      | a visitor             |

  @permission
  Scenario: A restaurant changes a review of their own
    Given I am signed in as a restaurant
    And there is a review of mine
    When I change it
    Then it is changed
    And with one of somebody else's I am told that there is none

  @permission
  Scenario Outline: Who may not change a review
    Given I am <who>
    When I try to change a review
    Then I am refused
    And every review is as it was

    Examples:
      | who                   |
      | signed in as a farmer |
      | a visitor             |

  @permission
  Scenario: A restaurant deletes a review of their own
    Given I am signed in as a restaurant
    And there is a review of mine
    When I delete it
    Then it is deleted
    And with one of somebody else's I am told that there is none

  @permission
  Scenario Outline: Who may not delete a review
    Given I am <who>
    When I try to delete a review
    Then I am refused
    And every review is as it was

    Examples:
      | who                   |
      | signed in as a farmer |
      | a visitor             |
