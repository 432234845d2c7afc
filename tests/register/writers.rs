//! Two who write at once: both are heard, one after the other.

use luanphien::register::records::Concern;
use luanphien::register::{Address, Register, RegisterError, Select, wait};

use super::places::on_both;
use super::{at, begun, concern};

const EACH: i64 = 25;

/// Writes so many things, each in a change of its own.
fn write(address: &Address, committee: &str, from: i64) -> Result<(), RegisterError> {
    wait(async {
        let register = Register::open(address).await?;
        for number in from..from + EACH {
            let mut change = register.change(committee).await?;
            let seen = change.read(Select::<Concern>::all()).await?.len();
            change.put(&concern("c1@2027-01-12", number, &format!("{seen} trước đó"))).await?;
            change.commit("văn phòng", at("2027-01-06")).await?;
        }
        Ok(())
    })
}

#[test]
fn two_writers_at_once_lose_nothing_and_see_each_other() {
    on_both(async |place| {
        let register = place.create().await;
        for committee in ["mau", "xa-moi"] {
            begun(&register, committee).await?;
        }
        std::thread::scope(|scope| {
            let work = [("mau", 100), ("mau", 200), ("xa-moi", 300)];
            let writers =
                work.map(|(committee, from)| scope.spawn(move || write(&place.address, committee, from)));
            for writer in writers {
                writer.join().unwrap().unwrap();
            }
        });
        let found = register.verify().await?;
        assert_eq!(found.flaws, []);
        let heads: Vec<i64> = found.committees.iter().map(|(_, number, _)| *number).collect();
        assert_eq!(heads, [1 + 2 * EACH, 1 + EACH]);
        // Each change saw exactly those before it.
        let mut seen: Vec<String> =
            register.read("mau", Select::<Concern>::all()).await?.into_iter().map(|one| one.matter).collect();
        let mut all: Vec<String> = (1..=2 * EACH).map(|seen| format!("{seen} trước đó")).collect();
        all.push("Đường vào ấp ngập".to_owned());
        seen.sort();
        all.sort();
        assert_eq!(seen, all);
        Ok(())
    });
}
