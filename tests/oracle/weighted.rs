//! Where least squares and leximax part: seats of unequal points, one meeting each.

use luanphien::domain::*;
use num_rational::Ratio;

use super::planned;
use crate::support::Build;
use crate::support::build::labels;

/// Points of a meeting and who may attend it.
const DUTIES: [(i64, &str); 6] = [(5, "ABC"), (5, "AC"), (6, "B"), (3, "AB"), (3, "A"), (1, "AB")];

fn duties(order: [usize; 6]) -> Instance {
    let mut b = Build::new("2027-01-01", "2027-01-31");
    b.policy(|policy| policy.tenure_months = 1);
    for id in ["A", "B", "C"] {
        b.person(id, &["committee"]);
    }
    let commune = b.commune("x");
    for (n, at) in order.into_iter().enumerate() {
        let (points, people) = DUTIES[at];
        let cell = b.cell(&format!("c{n}"), commune);
        let meeting = b.meeting(cell, &format!("2027-01-{:02} 19:00", n + 1));
        b.tweak_meeting(&meeting, |meeting| meeting.points = points);
        b.tweak_cell(cell, |cell| cell.accompanying[0].groups = labels(&[people]));
        for person in b.instance.people.iter_mut().filter(|person| people.contains(&person.id)) {
            person.groups.insert(people.to_owned());
        }
    }
    b.done()
}

#[test]
fn unequal_points_are_levelled_from_the_top_not_by_squares() {
    // C with both fives has 10. With one of them C has 5, and A and B share 18: A 5 + 3 + 1, B 6 + 3. The sum of squares
    // prefers the former: 10² + 7² + 6² = 185 < 9² + 9² + 5² = 187.
    for order in [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [2, 0, 4, 1, 5, 3]] {
        let plan = planned(&duties(order)).unwrap();
        let mut points: Vec<i64> = plan.people.iter().map(|person| person.points).collect();
        points.sort_unstable_by(|a, b| b.cmp(a));
        assert_eq!(points, [9, 9, 5]);
        // The target of each is a third of 23.
        let loads = [9, 9, 5].map(|points| Ratio::new(3 * points - 23, 3));
        assert_eq!(plan.fairness.sorted, loads);
        assert_eq!(plan.status, Status::Optimal);
        assert!(plan.fairness.levels.iter().all(|level| level.proved));
    }
}
