//! Every way in which a register can be spoilt behind its back is found.

use luanphien::register::{Flaw, Register, RegisterError};

use super::places::{Place, on_both};
use super::{at, begun, concern};

async fn spoilt(place: &Place, statement: &str) -> Result<Vec<(String, Flaw)>, RegisterError> {
    let register = Register::open(&place.address).await?;
    let found = register.verify().await?;
    assert_eq!(found.flaws, [], "before {statement}");
    place.forge(statement).await;
    Ok(register.verify().await?.flaws)
}

/// Two committees; the first with three entries.
async fn filled(place: &Place) -> Result<Register, RegisterError> {
    let register = place.create().await;
    begun(&register, "mau").await?;
    begun(&register, "xa-moi").await?;
    for number in 2..4 {
        let mut change = register.change("mau").await?;
        change.put(&concern("c1@2027-01-12", number, "Thiếu nước")).await?;
        change.document(&format!("văn bản {number}")).await?;
        change.commit("văn phòng", at("2027-01-06")).await?;
    }
    Ok(register)
}

#[test]
fn a_register_that_nobody_spoilt_is_whole() {
    on_both(async |place| {
        let found = filled(place).await?.verify().await?;
        let heads: Vec<_> = found.committees.iter().map(|(id, number, _)| (id.as_str(), *number)).collect();
        assert_eq!(heads, [("mau", 3), ("xa-moi", 1)]);
        assert_eq!((found.rows, found.documents, found.flaws.len()), (8, 2, 0));
        Ok(())
    });
}

#[test]
fn forged_rows_are_found() {
    on_both(async |place| {
        filled(place).await?;
        let flaws = spoilt(place, "UPDATE concerns SET matter = 'Không có gì' WHERE number = 2").await?;
        let key = "c1@2027-01-12 · 2".to_owned();
        assert_eq!(flaws, [("mau".to_owned(), Flaw::Row { table: "concerns", key })]);
        Ok(())
    });
    on_both(async |place| {
        filled(place).await?;
        let flaws = spoilt(place, "DELETE FROM concerns WHERE number = 3").await?;
        assert!(matches!(flaws.as_slice(), [(_, Flaw::Row { .. })]), "{flaws:?}");
        Ok(())
    });
    on_both(async |place| {
        filled(place).await?;
        let forged = "INSERT INTO concerns SELECT committee, duty, 8, matter, state, answered_by, answered_on, entry FROM concerns WHERE number = 2";
        let flaws = spoilt(place, forged).await?;
        assert!(matches!(flaws.as_slice(), [(_, Flaw::Stray { table: "concerns", .. })]), "{flaws:?}");
        Ok(())
    });
}

#[test]
fn a_forged_journal_is_found() {
    on_both(async |place| {
        filled(place).await?;
        let flaws =
            spoilt(place, "UPDATE journal SET author = 'ai khác' WHERE committee = 'mau' AND number = 2")
                .await?;
        assert_eq!(flaws, [("mau".to_owned(), Flaw::Seal { number: 2 })]);
        Ok(())
    });
    on_both(async |place| {
        filled(place).await?;
        // The forger seals the entry again, but the next one knows the old seal.
        let forged = "UPDATE journal SET body = '[]', hash = 'mới' WHERE committee = 'mau' AND number = 2";
        let flaws = spoilt(place, forged).await?;
        let of_two = |flaw: &(String, Flaw)| flaw.1 == Flaw::Seal { number: 2 };
        let of_three = |flaw: &(String, Flaw)| flaw.1 == Flaw::Seal { number: 3 };
        let stray = |flaw: &(String, Flaw)| matches!(flaw.1, Flaw::Stray { table: "concerns", .. });
        assert!(
            flaws.iter().any(of_two) && flaws.iter().any(of_three) && flaws.iter().any(stray),
            "{flaws:?}"
        );
        Ok(())
    });
}

#[test]
fn a_gap_in_the_journal_and_a_cut_end_are_found() {
    on_both(async |place| {
        filled(place).await?;
        place.forge("UPDATE concerns SET entry = 3 WHERE entry = 2").await;
        place.forge("DELETE FROM journal WHERE committee = 'mau' AND number = 2").await;
        let flaws = Register::open(&place.address).await?.verify().await?.flaws;
        let gap = ("mau".to_owned(), Flaw::Gap { after: 1, next: 3 });
        assert!(flaws.contains(&gap), "{flaws:?}");
        Ok(())
    });
    on_both(async |place| {
        filled(place).await?;
        place.forge("DELETE FROM concerns WHERE entry = 3").await;
        let flaws = spoilt_end(place).await?;
        assert!(flaws.contains(&("mau".to_owned(), Flaw::Head { chain: 3, journal: 2 })), "{flaws:?}");
        Ok(())
    });
}

async fn spoilt_end(place: &Place) -> Result<Vec<(String, Flaw)>, RegisterError> {
    place.forge("DELETE FROM journal WHERE committee = 'mau' AND number = 3").await;
    Ok(Register::open(&place.address).await?.verify().await?.flaws)
}

#[test]
fn a_forged_document_is_found() {
    on_both(async |place| {
        filled(place).await?;
        let flaws = spoilt(place, "UPDATE documents SET content = 'giả' WHERE content = 'văn bản 2'").await?;
        assert!(matches!(flaws.as_slice(), [(_, Flaw::Document { .. })]), "{flaws:?}");
        Ok(())
    });
}

#[test]
fn a_damaged_file_is_found_or_not_opened() {
    luanphien::register::wait(async {
        let place = Place::file();
        let register = filled(&place).await?;
        register.close().await;
        let luanphien::register::Address::File(path) = &place.address else { unreachable!() };
        let mut bytes = std::fs::read(path).unwrap();
        let half = bytes.len() / 2;
        bytes[half..half + 4096].fill(0xa5);
        std::fs::write(path, bytes).unwrap();
        let found = match Register::open(&place.address).await {
            Ok(register) => register.verify().await.map(|found| found.flaws),
            Err(error) => Err(error),
        };
        assert!(found.as_ref().is_ok_and(|flaws| !flaws.is_empty()) || found.is_err(), "{found:?}");
        Ok::<(), RegisterError>(())
    })
    .unwrap();
}
