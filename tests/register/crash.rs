//! A writer killed at any moment: what was acknowledged is there, and the register is whole.

use std::io::{BufRead, BufReader, Write as _};
use std::process::{Command, Stdio};
use std::time::Duration;

use luanphien::register::records::Concern;
use luanphien::register::{Register, RegisterError, Select, wait};
use rand::{Rng as _, SeedableRng as _};

use super::places::{Place, on_both};
use super::{at, begun, concern};

const WRITES: i64 = 200;
const ROUNDS: i64 = 50;
const ADDRESS: &str = "LUANPHIEN_TEST_ADDRESS";
const ROUND: &str = "LUANPHIEN_TEST_ROUND";

/// The process that is killed: says each number when it is acknowledged.
#[test]
#[ignore = "run by the test that kills it"]
fn writer() {
    let (Ok(address), Ok(round)) = (std::env::var(ADDRESS), std::env::var(ROUND)) else { return };
    let round: i64 = round.parse().unwrap();
    let mut out = std::io::stdout();
    wait(async {
        let register = Register::open(&address.parse()?).await?;
        writeln!(out, "ready")?;
        for write in 0..WRITES {
            let number = round * WRITES + write;
            let mut change = register.change("mau").await?;
            for own in 0..3 {
                change.put(&concern("c1@2027-01-12", number * 3 + own, "Thiếu nước")).await?;
            }
            change.document(&format!("văn bản {number}")).await?;
            change.commit("văn phòng", at("2027-01-06")).await?;
            writeln!(out, "wrote {number}")?;
            out.flush()?;
        }
        Ok::<(), RegisterError>(())
    })
    .unwrap();
}

/// Lets a writer begin, kills it after a while, and gives the numbers it acknowledged.
fn killed(place: &Place, round: i64, after: Duration) -> Vec<i64> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "register::crash::writer", "--ignored", "--nocapture", "--test-threads=1"])
        .env(ADDRESS, url(place))
        .env(ROUND, round.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.ends_with("ready")), "the writer has begun");
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    lines.filter_map(|line| line.strip_prefix("wrote ")?.parse().ok()).collect()
}

fn url(place: &Place) -> String {
    match &place.address {
        luanphien::register::Address::File(path) => path.display().to_string(),
        luanphien::register::Address::Server(url) => url.clone(),
    }
}

#[test]
fn what_was_acknowledged_survives_any_kill() {
    on_both(async |place| {
        let register = place.create().await;
        begun(&register, "mau").await?;
        let mut rng = rand_chacha::ChaCha8Rng::seed_from_u64(7);
        let mut cut_short = 0;
        for round in 1..=ROUNDS {
            let told = killed(place, round, Duration::from_millis(rng.random_range(0..120)));
            cut_short += i64::from(told.len() < usize::try_from(WRITES).unwrap());
            let kept: Vec<i64> =
                register.read("mau", Select::<Concern>::all()).await?.iter().map(|one| one.number).collect();
            for number in &told {
                assert!(kept.contains(&(number * 3)), "{number} was acknowledged");
            }
            // A change is there whole or not at all.
            assert_eq!((kept.len() - 1) % 3, 0);
        }
        assert!(cut_short >= ROUNDS / 10, "{cut_short} of {ROUNDS} were killed while writing");
        assert_eq!(register.verify().await?.flaws, []);
        Ok(())
    });
}
