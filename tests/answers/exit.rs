//! How two ends make one.

use luanphien::answers::{Exit, Failure, Problem, worst};

#[test]
fn the_programs_own_fault_is_worse_than_any_other_end_and_done_is_better_than_all() {
    for exit in Exit::ALL {
        assert_eq!(exit.worse(Exit::Done), exit);
        assert_eq!(Exit::Done.worse(exit), exit);
        let fault = if exit == Exit::Done { Exit::Done } else { Exit::Internal };
        assert_eq!(exit.worse(fault), fault.worse(exit));
        assert_eq!(exit.worse(fault), fault);
    }
    assert_eq!(Exit::NoPlan.worse(Exit::Contradiction), Exit::Contradiction);
}

#[test]
fn scenarios_end_as_the_worst_of_them_did() {
    let failed = |exit| Some(Failure::one(exit, Problem::default()));
    assert_eq!(worst(&[None, None]), Exit::Done);
    assert_eq!(worst(&[None, failed(Exit::NoPlan)]), Exit::NoPlan);
    assert_eq!(worst(&[failed(Exit::NoPlan), None, failed(Exit::Invalid)]), Exit::Invalid);
}

#[test]
fn one_finding_is_enough() {
    assert_eq!(Exit::of_findings(0), Exit::Done);
    assert_eq!(Exit::of_findings(1), Exit::Violations);
}
