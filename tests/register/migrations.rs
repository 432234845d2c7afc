//! Registers of every earlier version are brought up to this one, and those of later versions left alone.

use luanphien::register::records::Committee;
use luanphien::register::{Register, RegisterError, Select};
use sqlx::migrate::Migrator;

use super::places::{Place, on_both};
use super::{at, begun, committee};

static ALL: Migrator = sqlx::migrate!();

/// Makes the tables of an earlier version.
async fn at_version(place: &Place, version: i64) {
    let migrations = ALL.iter().filter(|one| one.version <= version).cloned().collect();
    let migrator = Migrator { migrations: std::borrow::Cow::Owned(migrations), ..Migrator::DEFAULT };
    match &place.address {
        luanphien::register::Address::Server(url) => {
            migrator.run(&sqlx::PgPool::connect(url).await.unwrap()).await.unwrap();
        }
        luanphien::register::Address::File(path) => {
            let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path).create_if_missing(true);
            let pool = sqlx::SqlitePool::connect_with(options).await.unwrap();
            migrator.run(&pool).await.unwrap();
            pool.close().await;
        }
    }
}

#[test]
fn every_earlier_version_is_brought_up_to_this_one() {
    let versions: Vec<i64> = ALL.iter().map(|one| one.version).collect();
    assert!(versions.len() > 1, "{versions:?}");
    for version in versions {
        on_both(async |place| {
            at_version(place, version).await;
            let register = Register::open(&place.address).await?;
            begun(&register, "mau").await?;
            assert_eq!(register.verify().await?.flaws, [], "from version {version}");
            Ok(())
        });
    }
}

#[test]
fn what_an_earlier_version_knew_is_still_there() {
    on_both(async |place| {
        at_version(place, 1).await;
        let register = Register::open(&place.address).await?;
        let mut change = register.change("mau").await?;
        change.put(&committee("Đảng uỷ xã Mẫu")).await?;
        change.commit("văn phòng", at("2027-01-05")).await?;
        register.close().await;
        let again = Register::open(&place.address).await?;
        assert_eq!(again.read::<Committee>("mau", Select::all()).await?, [committee("Đảng uỷ xã Mẫu")]);
        Ok(())
    });
}

#[test]
fn a_register_of_a_later_version_is_left_alone() {
    on_both(async |place| {
        place.create().await.close().await;
        let later = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) SELECT 9999, 'later', success, checksum, 0 FROM _sqlx_migrations WHERE version = 1";
        place.forge(later).await;
        let told = Register::open(&place.address).await;
        assert!(matches!(told, Err(RegisterError::Foreign(..))), "{told:?}");
        Ok(())
    });
}

#[test]
fn what_is_no_register_is_not_touched() {
    luanphien::register::wait(async {
        let place = Place::file();
        let luanphien::register::Address::File(path) = &place.address else { unreachable!() };
        std::fs::write(path, "không phải sổ ".repeat(500)).unwrap();
        let before = std::fs::read(path).unwrap();
        let told = Register::open(&place.address).await;
        assert!(told.is_err(), "{told:?}");
        assert!(Register::create(&place.address).await.is_err());
        assert_eq!(std::fs::read(path).unwrap(), before);
        Ok::<(), RegisterError>(())
    })
    .unwrap();
}
