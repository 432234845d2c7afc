//! Input that means no good: a clear error or kept as it is, and nothing else changed.

use luanphien::register::records::{Committee, Concern};
use luanphien::register::{MAX_TEXT, RegisterError, Select};

use super::places::on_both;
use super::{at, begun, committee, concern};

const ODD: [&str; 7] = [
    "'; DROP TABLE concerns; --",
    "\" OR \"1\"=\"1",
    "$1 ?1 :name @name",
    "Nguyễn \u{0}".trim_ascii_end(),
    "a\u{202e}b\u{200d}\u{feff}c",
    "e\u{302}\u{301} ế \u{1F3F4}\u{E0067}",
    "\n\r\t\u{1b}[31m\\",
];

#[test]
fn odd_texts_come_back_as_they_were_or_are_refused() {
    on_both(async |place| {
        let register = place.create().await;
        begun(&register, "mau").await?;
        for (number, text) in (10..).zip(ODD) {
            let mut change = register.change("mau").await?;
            let told = change.put(&concern("c1@2027-01-12", number, text)).await;
            if text.contains('\0') {
                assert!(matches!(told, Err(RegisterError::Unfit { .. })), "{told:?}");
                continue;
            }
            told?;
            change.commit(text, at("2027-01-06")).await?;
            let found = register.read("mau", Select::<Concern>::all().is("number", &number)).await?;
            assert_eq!(found.iter().map(|one| one.matter.as_str()).collect::<Vec<_>>(), [text]);
        }
        assert_eq!(register.verify().await?.flaws, []);
        Ok(())
    });
}

#[test]
fn odd_committees_are_committees_of_their_own() {
    on_both(async |place| {
        let register = place.create().await;
        for id in ODD.iter().filter(|id| !id.contains('\0')) {
            begun(&register, id).await?;
        }
        assert_eq!(register.committees().await?.len(), ODD.len() - 1);
        assert_eq!(register.verify().await?.flaws, []);
        let zero = register.change("\0").await;
        assert!(matches!(zero, Err(RegisterError::Unfit { .. })));
        Ok(())
    });
}

#[test]
fn what_is_too_long_is_refused_and_nothing_has_changed() {
    on_both(async |place| {
        let register = place.create().await;
        begun(&register, "mau").await?;
        let mut change = register.change("mau").await?;
        change.put(&committee("mới")).await?;
        let told = change.put(&concern("c1@2027-01-12", 2, &"ư".repeat(5 << 20))).await;
        let place_of = "concerns.matter".to_owned();
        assert!(matches!(told, Err(RegisterError::Unfit { place, cause: "too long" }) if place == place_of));
        drop(change);
        assert_eq!(register.read::<Committee>("mau", Select::all()).await?, [committee("Đảng uỷ xã Mẫu")]);
        let mut change = register.change("mau").await?;
        change.put(&concern("c1@2027-01-12", 2, &"x".repeat(MAX_TEXT))).await?;
        let told = change.commit(&"x".repeat(MAX_TEXT + 1), at("2027-01-06")).await;
        assert!(matches!(told, Err(RegisterError::Unfit { .. })));
        assert_eq!(register.journal("mau", 0, 9).await?.len(), 1);
        Ok(())
    });
}

#[test]
fn a_reference_that_leads_nowhere_is_refused_when_it_is_to_last() {
    on_both(async |place| {
        let register = place.create().await;
        begun(&register, "mau").await?;
        let mut change = register.change("mau").await?;
        change.put(&concern("c9@2027-01-12", 1, "ở đâu?")).await?;
        let told = change.commit("văn phòng", at("2027-01-06")).await;
        assert!(matches!(told, Err(RegisterError::Database(_))), "{told:?}");
        assert_eq!(register.journal("mau", 0, 9).await?.len(), 1);
        assert_eq!(register.verify().await?.flaws, []);
        Ok(())
    });
}
