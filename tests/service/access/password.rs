//! Which passwords are good enough, and how they are kept.

use std::time::{Duration, Instant};

use luanphien::service::access::password::{self, invented, strong};

use super::{PASSWORD, refused};

#[test]
fn twelve_characters_are_enough_and_eleven_are_not() {
    assert!(strong("van-phong", "xin chao ban").is_ok());
    assert_eq!(refused(strong("van-phong", "xin chao ba")), "E2516");
    assert_eq!(refused(strong("van-phong", "")), "E2516");
    // Twelve signs of three bytes; and eight signs that were typed as fourteen.
    assert!(strong("van-phong", "ếếếếếếếếếếếo").is_ok());
    assert_eq!(refused(strong("van-phong", "e\u{302}\u{301}o e\u{302}\u{301}o e\u{302}\u{301}o")), "E2516");
}

#[test]
fn the_login_and_one_sign_again_and_again_are_too_easy() {
    assert_eq!(refused(strong("van-phong", "Van-Phong-2027!")), "E2516");
    assert!(strong("van-phong", "van phong 2027!").is_ok());
    assert_eq!(refused(strong("van-phong", "aaaaaaaaaaaaaaaa")), "E2516");
    assert!(strong("van-phong", "aaaaaaaaaaaaaaab").is_ok());
}

#[tokio::test]
async fn a_password_is_the_same_however_its_letters_were_typed() {
    let hash = password::hash(PASSWORD).await.unwrap();
    let apart = "mo\u{323}\u{302}t ca\u{302}u nga\u{306}\u{301}n la\u{300} to\u{302}\u{301}t";
    assert_ne!(apart, PASSWORD);
    assert!(password::verify(apart, Some(&hash)).await.unwrap());
    assert!(password::verify(PASSWORD, Some(&hash)).await.unwrap());
    assert!(!password::verify("một câu ngắn là tôt", Some(&hash)).await.unwrap());
    assert!(!password::verify(PASSWORD, None).await.unwrap());
}

#[tokio::test]
async fn hashes_are_argon2id_with_what_owasp_asks_for_and_a_salt_of_their_own() {
    let (one, other) = (password::hash(PASSWORD).await.unwrap(), password::hash(PASSWORD).await.unwrap());
    assert!(one.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{one}");
    assert_ne!(one, other);
}

async fn time(hash: Option<&str>) -> Duration {
    let begun = Instant::now();
    password::verify("không phải mật khẩu", hash).await.unwrap();
    begun.elapsed()
}

#[tokio::test]
async fn whom_nobody_knows_takes_as_long_as_a_wrong_password() {
    let hash = password::hash(PASSWORD).await.unwrap();
    let (mut known, mut unknown) = (Duration::MAX, Duration::MAX);
    // In turn, and the least of each, for the machine does other things too. Without the work it would be a thousandth.
    for _ in 0..10 {
        known = known.min(time(Some(&hash)).await);
        unknown = unknown.min(time(None).await);
    }
    assert!(unknown * 5 > known && known * 5 > unknown, "{known:?} {unknown:?}");
}

#[test]
fn invented_passwords_are_good_and_never_the_same() {
    let (one, other) = (invented().unwrap(), invented().unwrap());
    assert_ne!(one, other);
    assert_eq!(one.len(), 23);
    assert!(strong("van-phong", &one).is_ok());
}
