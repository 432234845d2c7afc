//! Passwords: which are good enough, and how they are kept.
//!
//! argon2id with 19 MiB, two passes, one lane: what OWASP asks for at least, and what the crate takes when nothing is said.
//! Each takes its memory for the time it runs, so that only so many run at the same time.

use std::time::Duration;

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use rand::TryRngCore as _;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::task::spawn_blocking;
use unicode_normalization::UnicodeNormalization as _;

use crate::format::codes::{E2506, E2516};
use crate::service::problem::Refusal;

/// Fewest characters of a password.
pub const SHORTEST: usize = 12;

/// How many may be worked on at the same time: 2 × 19 MiB.
const TURNS: usize = 2;

/// So much is asked for at a time, though less is written and taken: what is larger than the 64 MiB of a thread's heap an allocator (glibc's)
/// maps by itself and gives back as soon as it is free, where it would keep 19 MiB for each thread that ever had them.
const ROOM: usize = 72 << 20;

/// Longest time to wait for one's turn.
const PATIENCE: Duration = Duration::from_secs(10);

/// What is verified where there is no such user: made with the same settings, so that it takes as long; no password gives zeros.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bHVhbnBoaWVuLW5vYm9keQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

static TURN: Semaphore = Semaphore::const_new(TURNS);

/// Whether a password is good enough for a user.
///
/// # Errors
/// E2516: it is too short, contains the login, or is one character again and again.
pub fn strong(login: &str, password: &str) -> Result<(), Refusal> {
    let password = normal(password);
    let mut letters = password.chars();
    let first = letters.next();
    let same = letters.all(|letter| Some(letter) == first);
    let long = password.chars().count() >= SHORTEST;
    if !long || same || password.to_lowercase().contains(login) {
        return Err(Refusal::new(&E2516).at("password", ""));
    }
    Ok(())
}

/// The hash of a password with a salt of its own, as it is kept (a PHC string).
///
/// # Errors
/// E2506: too many are being worked on. The system gives no random numbers.
pub async fn hash(password: &str) -> Result<String, Refusal> {
    let password = normal(password);
    in_turn(move || new_hash(password.as_bytes())).await?
}

/// Whether a password has a hash; without one it takes as long, and none has it.
///
/// # Errors
/// E2506: too many are being worked on.
pub async fn verify(password: &str, hash: Option<&str>) -> Result<bool, Refusal> {
    let password = normal(password);
    let hash = hash.unwrap_or(NOBODY).to_owned();
    in_turn(move || is_of(password.as_bytes(), &hash)).await?
}

fn new_hash(password: &[u8]) -> Result<String, Refusal> {
    let mut salt = [0_u8; 16];
    rand::rngs::OsRng.try_fill_bytes(&mut salt).map_err(|error| Refusal::broken(&error))?;
    let argon = Argon2::default();
    let hash = PasswordHash {
        algorithm: Algorithm::default().ident(),
        version: Some(Version::default().into()),
        params: ParamsString::try_from(argon.params())?,
        salt: Some(Salt::new(&salt)?),
        hash: Some(made(&argon, password, &salt)?),
    };
    Ok(hash.to_string())
}

fn is_of(password: &[u8], hash: &str) -> Result<bool, Refusal> {
    let hash = PasswordHash::new(hash)?;
    let (Some(salt), Some(kept)) = (&hash.salt, &hash.hash) else { return Ok(false) };
    let version = hash.version.map(Version::try_from).transpose()?.unwrap_or_default();
    let algorithm = Algorithm::try_from(hash.algorithm.as_str())?;
    let argon = Argon2::new(algorithm, version, Params::try_from(&hash)?);
    // Outputs compare in constant time.
    Ok(made(&argon, password, salt)? == *kept)
}

/// What argon2 makes of a password, in memory that is given back at once.
fn made(argon: &Argon2<'_>, password: &[u8], salt: &[u8]) -> Result<Output, Refusal> {
    let blocks = argon.params().block_count();
    let mut memory = Vec::with_capacity(blocks.max(ROOM / Block::SIZE));
    memory.resize(blocks, Block::default());
    let mut output = vec![0_u8; argon.params().output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN)];
    argon.hash_password_into_with_memory(password, salt, &mut output, &mut memory)?;
    Ok(Output::new(&output)?)
}

/// A new strong password, easy to read out and to type: four groups of five, 100 random bits.
///
/// # Errors
/// The system gives no random numbers.
pub fn invented() -> Result<String, Refusal> {
    /// 32 signs, none of which is taken for another.
    const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mut bytes = [0_u8; 20];
    rand::rngs::OsRng.try_fill_bytes(&mut bytes).map_err(|error| Refusal::broken(&error))?;
    let sign = |byte: &u8| SIGNS.get(usize::from(byte % 32)).copied().map_or('0', char::from);
    let groups: Vec<String> = bytes.chunks(5).map(|group| group.iter().map(sign).collect()).collect();
    Ok(groups.join("-"))
}

/// The same letters typed on another keyboard are the same password: `ế` is one sign or three.
fn normal(password: &str) -> String {
    password.nfc().collect()
}

/// Does heavy work outside the threads that answer, when it is its turn. The turn ends with the work, even where nobody waits
/// for it any more.
async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Refusal> {
    let turn: SemaphorePermit<'static> = match tokio::time::timeout(PATIENCE, TURN.acquire()).await {
        Ok(turn) => turn?,
        Err(_) => return Err(Refusal::new(&E2506).after(PATIENCE.as_secs())),
    };
    let done = spawn_blocking(move || {
        let done = work();
        drop(turn);
        done
    });
    Ok(done.await?)
}
