//! The table of who may do what.

use std::path::Path;

use luanphien::format::Word;
use luanphien::service::access::{Caller, Right, Role, Roles, Via};

use super::refused;

fn caller(roles: &[Role]) -> Caller {
    Caller {
        committee: "c".to_owned(),
        login: "an".to_owned(),
        name: "An".to_owned(),
        roles: roles.iter().copied().collect(),
        person: None,
        via: Via::Token { credential: "t".to_owned() },
    }
}

#[test]
fn roles_are_written_and_read_in_one_order() {
    let roles = Roles::of_words(&["auditor", "clerk", "clerk"]).unwrap();
    assert_eq!(roles.words(), ["clerk", "auditor"]);
    assert_eq!(roles.to_string(), "clerk, auditor");
    assert!(roles.has(Role::Clerk) && !roles.has(Role::Member));
    assert_eq!(Roles::of_words(&["clerk", "Clerk"]), Err("Clerk".to_owned()));
    assert!(Roles::of_words::<&str>(&[]).unwrap().is_empty());
}

#[test]
fn every_right_lets_in_those_it_names_and_nobody_else() {
    for right in Right::ALL.iter().copied() {
        let open = right == Right::Anybody;
        assert_eq!(right.ask(None).is_ok(), open, "{right:?}");
        for role in Role::ALL {
            let wanted = right.roles().is_none_or(|roles| roles.contains(role));
            let answer = right.ask(Some(&caller(&[*role])));
            assert_eq!(answer.is_ok(), wanted, "{right:?} {role:?}");
            assert_eq!(right.is_of(Some(*role)), wanted);
        }
        if !open {
            assert_eq!(refused(right.ask(None)), "E2501", "{right:?}");
            assert_eq!(right.ask(Some(&caller(&[]))).is_ok(), right.roles().is_none(), "{right:?}");
        }
    }
}

#[test]
fn one_of_several_roles_is_enough_and_a_refusal_names_those_that_would_do() {
    assert!(Right::Publish.ask(Some(&caller(&[Role::Clerk, Role::Approver]))).is_ok());
    let refusal = Right::Read.ask(Some(&caller(&[Role::Member]))).unwrap_err();
    assert_eq!((refusal.status.as_u16(), refusal.details().code.as_str()), (403, "E2502"));
    assert_eq!(refusal.value.as_deref(), Some("clerk, approver, auditor"));
}

#[test]
fn who_prepares_a_plan_does_not_approve_it_and_who_audits_changes_nothing() {
    let of =
        |role: Role| Right::ALL.iter().copied().filter(|right| right.is_of(Some(role))).collect::<Vec<_>>();
    let writes = [Right::Prepare, Right::Approve, Right::Publish, Right::Own, Right::Administer];
    assert!(writes.iter().all(|right| !of(Role::Auditor).contains(right)));
    assert!(!of(Role::Clerk).contains(&Right::Publish) && !of(Role::Approver).contains(&Right::Prepare));
    assert_eq!(of(Role::Member), [Right::Anybody, Right::LoggedIn, Right::Own]);
}

#[test]
fn the_page_of_the_docs_has_the_table_of_the_code() {
    let page = std::fs::read_to_string(root().join("docs/security.md")).unwrap();
    assert!(page.contains(&Right::table()), "docs/security.md should have\n{}", Right::table());
}

#[test]
fn every_role_and_right_has_a_name_in_both_languages() {
    let keys = Role::ALL.iter().map(|role| format!("role-{} = ", role.word()));
    let keys: Vec<String> =
        keys.chain(Right::ALL.iter().map(|right| format!("right-{} = ", right.word()))).collect();
    for language in ["vi", "en"] {
        let texts = std::fs::read_to_string(root().join(format!("locales/{language}/access.ftl"))).unwrap();
        let missing: Vec<&String> = keys.iter().filter(|key| !texts.contains(key.as_str())).collect();
        assert_eq!(missing, Vec::<&String>::new(), "{language}");
    }
}

/// The folder of the project.
fn root() -> &'static Path {
    let file = Path::new(file!());
    let tests = file.ancestors().find(|folder| folder.ends_with("tests")).unwrap();
    tests.parent().filter(|root| root.is_absolute()).unwrap_or(Path::new(env!("CARGO_MANIFEST_DIR")))
}
