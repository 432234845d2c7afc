//! What a change leaves behind: rows, one entry, nothing where nothing changed.

use luanphien::register::records::{Committee, Concern, ConcernState, Duty};
use luanphien::register::{Altered, Register, RegisterError, Select};

use super::places::on_both;
use super::{at, begun, committee, concern};

#[test]
fn what_is_written_is_read_back_and_the_journal_tells_who_when_and_what() {
    on_both(async |place| {
        let register = place.create().await;
        let first = begun(&register, "mau").await?;
        assert_eq!((first.number, first.author.as_str()), (1, "văn phòng"));
        assert_eq!(first.moment, "2027-01-05T08:00:00Z");
        let raised = concern("c1@2027-01-12", 1, "Đường vào ấp ngập");
        let answered = Concern {
            state: ConcernState::Answered,
            answered_by: Some("UBND xã".to_owned()),
            answered_on: Some(crate::support::date("2027-01-20")),
            ..raised.clone()
        };
        let mut change = register.change("mau").await?;
        change.put(&answered).await?;
        let so_far = change.read(Select::<Concern>::all()).await?;
        assert_eq!(so_far, std::slice::from_ref(&answered), "as far as it is made");
        let second = change.commit("bà Tư", at("2027-01-20")).await?.unwrap();
        let altered = second.altered()?;
        let [Altered::Put(row, Some(1))] = altered.as_slice() else { panic!("{altered:?}") };
        assert_eq!(row.table.name, "concerns");
        assert_eq!(register.read("mau", Select::<Concern>::all()).await?, [answered]);
        assert_eq!(register.read::<Committee>("mau", Select::all()).await?, [committee("Đảng uỷ xã Mẫu")]);
        assert_eq!(register.journal("mau", 0, 10).await?, [first, second.clone()]);
        assert_eq!(register.head("mau").await?, second.hash);
        assert_eq!(register.head("khác").await?, "", "nobody has written anything");
        assert_eq!(register.committees().await?, [("mau".to_owned(), 2, second.hash)]);
        Ok(())
    });
}

#[test]
fn the_same_twice_is_once() {
    on_both(async |place| {
        let register = place.create().await;
        begun(&register, "mau").await?;
        let mut change = register.change("mau").await?;
        change.put(&committee("Đảng uỷ xã Mẫu")).await?;
        change.put(&concern("c1@2027-01-12", 1, "Đường vào ấp ngập")).await?;
        change.take(&concern("c1@2027-01-12", 9, "")).await?;
        assert_eq!(change.commit("văn phòng", at("2027-01-06")).await?, None);
        assert_eq!(register.journal("mau", 0, 10).await?.len(), 1);
        Ok(())
    });
}

#[test]
fn what_is_not_committed_has_not_been() {
    on_both(async |place| {
        let register = place.create().await;
        begun(&register, "mau").await?;
        let head = register.head("mau").await?;
        let mut change = register.change("mau").await?;
        change.put(&committee("khác")).await?;
        drop(change);
        let mut other = register.change("xa-moi").await?;
        other.put(&committee("khác")).await?;
        drop(other);
        assert_eq!(register.read::<Committee>("mau", Select::all()).await?, [committee("Đảng uỷ xã Mẫu")]);
        assert_eq!(register.committees().await?.len(), 1);
        assert_eq!(register.head("mau").await?, head);
        Ok(())
    });
}

#[test]
fn what_is_taken_away_is_gone_but_for_the_journal() {
    on_both(async |place| {
        let register = place.create().await;
        begun(&register, "mau").await?;
        let mut change = register.change("mau").await?;
        change.take(&concern("c1@2027-01-12", 1, "")).await?;
        let entry = change.commit("văn phòng", at("2027-01-06")).await?.unwrap();
        let altered = entry.altered()?;
        assert!(
            matches!(altered.as_slice(), [Altered::Gone(row, Some(1))] if row.fields.len() == 2),
            "{altered:?}"
        );
        assert_eq!(register.read("mau", Select::<Concern>::all()).await?, []);
        Ok(())
    });
}

#[test]
fn records_are_found_by_what_stands_in_them_in_the_order_of_their_keys() {
    on_both(async |place| {
        let register = place.create().await;
        let mut change = register.change("mau").await?;
        for (id, day) in [("Ấp 2", "2027-02-01"), ("ấp 1", "2027-01-31"), ("ap-3", "2027-01-01")] {
            change.put(&super::duty(id, day)).await?;
        }
        change.commit("văn phòng", at("2027-01-05")).await?;
        let ids = async |select: Select<Duty>| -> Result<Vec<String>, RegisterError> {
            Ok(register.read("mau", select).await?.into_iter().map(|duty| duty.id).collect())
        };
        assert_eq!(ids(Select::all()).await?, ["ap-3", "Ấp 2", "ấp 1"], "by bytes, on both");
        let january = Select::all()
            .from("date", &crate::support::date("2027-01-01"))
            .to("date", &crate::support::date("2027-01-31"));
        assert_eq!(ids(january).await?, ["ap-3", "ấp 1"]);
        assert_eq!(ids(Select::all().is("id", &"Ấp 2".to_owned())).await?, ["Ấp 2"]);
        let nobody = register.read("ai-đó", Select::<Duty>::all()).await?;
        assert_eq!(nobody, []);
        Ok(())
    });
}

#[test]
fn a_register_is_not_made_twice_nor_opened_where_there_is_none() {
    on_both(async |place| {
        let absent = Register::open(&place.address).await;
        assert!(matches!(absent, Err(RegisterError::Absent(_))), "{absent:?}");
        let register = place.create().await;
        begun(&register, "mau").await?;
        let again = Register::create(&place.address).await;
        assert!(matches!(again, Err(RegisterError::Exists(_))), "{again:?}");
        let opened = Register::open(&place.address).await?;
        assert_eq!(opened.committees().await?.len(), 1);
        Ok(())
    });
}
