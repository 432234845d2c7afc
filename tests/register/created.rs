//! Making a register: whole, or nothing.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use luanphien::register::{Address, Register, RegisterError, wait};
use rand::{Rng as _, SeedableRng as _};

const ROUNDS: usize = 40;
const NAME: &str = "sổ.db";

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn init(file: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_luanphien"));
    command.args(["register", "init"]).arg(file).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

#[test]
fn a_register_is_one_file_and_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let address = Address::File(folder.path().join(NAME));
    wait(async {
        Register::create(&address).await?.close().await;
        assert_eq!(names(folder.path()), [NAME]);
        let again = Register::create(&address).await;
        assert!(matches!(again, Err(RegisterError::Exists(_))));
        assert_eq!(Register::open(&address).await?.verify().await?.flaws, []);
        Ok::<(), RegisterError>(())
    })
    .unwrap();
}

/// Whenever the file is there it is a register: while one is made, and when the making is killed.
#[test]
fn making_that_is_killed_leaves_no_half_register() {
    let mut rng = rand_chacha::ChaCha8Rng::seed_from_u64(11);
    let warm = tempfile::tempdir().unwrap();
    let begun = Instant::now();
    assert!(init(&warm.path().join(NAME)).status().unwrap().success());
    let whole = begun.elapsed().max(Duration::from_millis(2));
    let mut none = 0;
    for round in 0..ROUNDS {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(NAME);
        let mut child = init(&file).spawn().unwrap();
        std::thread::sleep(whole.mul_f64(rng.random_range(0.0..1.2)));
        child.kill().unwrap();
        child.wait().unwrap();
        if !file.exists() {
            none += 1;
            // Nothing stands in the way of the next one.
            assert!(init(&file).status().unwrap().success(), "round {round}");
        }
        let flaws = wait(async { Register::open(&Address::File(file)).await?.verify().await }).unwrap().flaws;
        assert_eq!(flaws, [], "round {round}");
    }
    assert!(none > 0, "some were killed before the register was there");
}

#[test]
fn of_two_that_make_the_same_register_one_does() {
    for _ in 0..10 {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(NAME);
        let mut both = [init(&file).spawn().unwrap(), init(&file).spawn().unwrap()];
        let mut codes = both.each_mut().map(|child| child.wait().unwrap().code().unwrap());
        codes.sort_unstable();
        assert_eq!(codes, [0, 2]);
        assert_eq!(names(folder.path()), [NAME]);
    }
}
