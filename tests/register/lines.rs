//! Export, import and backup.

use luanphien::register::{Address, Imported, Register, RegisterError};

use super::places::{Place, on_both};
use super::{at, begun, concern};

async fn exported(register: &Register) -> Result<String, RegisterError> {
    let mut lines = Vec::new();
    register.export(&mut lines).await?;
    Ok(String::from_utf8(lines).unwrap())
}

async fn raise(register: &Register, committee: &str, number: i64) -> Result<(), RegisterError> {
    let mut change = register.change(committee).await?;
    change.document(&format!("văn bản {number}\n\"quoted\" \u{1F4C4}")).await?;
    change.put(&concern("c1@2027-01-12", number, "Thiếu nước \\ \"sạch\"\n\u{301}")).await?;
    change.commit("văn phòng", at("2027-01-06")).await?;
    Ok(())
}

#[test]
fn there_and_back_is_the_same_on_either_database() {
    on_both(async |place| {
        let register = place.create().await;
        begun(&register, "mau").await?;
        begun(&register, "xa-moi").await?;
        raise(&register, "mau", 2).await?;
        let lines = exported(&register).await?;
        assert_eq!(lines.lines().count(), 1 + 1 + 3);
        for other in [Place::file(), Place::server().await] {
            let copy = other.create().await;
            let told = copy.import(&mut lines.as_bytes()).await?;
            assert_eq!(told, Imported { committees: 2, entries: 3, known: 0 });
            assert_eq!(exported(&copy).await?, lines);
            assert_eq!(copy.verify().await?.flaws, []);
            let again = copy.import(&mut lines.as_bytes()).await?;
            assert_eq!(again, Imported { committees: 2, entries: 0, known: 3 });
        }
        Ok(())
    });
}

#[test]
fn what_was_taken_in_once_goes_on_from_there() {
    on_both(async |place| {
        let here = Place::file();
        let commune = here.create().await;
        begun(&commune, "mau").await?;
        let province = place.create().await;
        begun(&province, "xa-moi").await?;
        province.import(&mut exported(&commune).await?.as_bytes()).await?;
        raise(&commune, "mau", 2).await?;
        let told = province.import(&mut exported(&commune).await?.as_bytes()).await?;
        assert_eq!(told, Imported { committees: 1, entries: 1, known: 1 });
        assert_eq!(province.verify().await?.flaws, []);
        // Both go on by themselves: that cannot be joined any more.
        raise(&commune, "mau", 3).await?;
        raise(&province, "mau", 4).await?;
        let before = exported(&province).await?;
        let told = province.import(&mut exported(&commune).await?.as_bytes()).await;
        assert!(
            matches!(&told, Err(RegisterError::Line { cause, .. }) if cause.to_string().contains("another one")),
            "{told:?}"
        );
        assert_eq!(exported(&province).await?, before);
        Ok(())
    });
}

#[test]
fn lines_that_were_tampered_with_are_refused_whole() {
    on_both(async |place| {
        let here = Place::file();
        let source = here.create().await;
        begun(&source, "mau").await?;
        raise(&source, "mau", 2).await?;
        let lines = exported(&source).await?;
        let all: Vec<&str> = lines.lines().collect();
        let cut = all[1..].join("\n");
        let gap = [all[0], all[1], all[3]].join("\n");
        let spoilt = [
            (lines.replace("Đường vào ấp ngập", "Đường tốt"), "does not follow"),
            (lines.replace("văn phòng", "ai khác"), "does not follow"),
            (lines.replace("văn bản 2", "văn bản 3"), "the content is not"),
            (cut, "first line"),
            (gap, "does not follow"),
            (lines.replace("register@1", "register@9"), "instead of"),
            (format!("{lines}{{\"x\":1}}\n"), "unknown field"),
            (format!("{lines}\n"), "EOF"),
            (String::new(), "no register"),
        ];
        let register = place.create().await;
        for (text, cause) in spoilt {
            let told = register.import(&mut text.as_bytes()).await;
            assert!(
                matches!(&told, Err(RegisterError::Line { cause: own, .. }) if own.to_string().contains(cause)),
                "{cause}: {told:?}"
            );
            assert_eq!(exported(&register).await?.lines().count(), 1, "{cause}");
        }
        Ok(())
    });
}

/// Accounts and long work are in no entry of the journal; every column of them comes along.
#[test]
fn a_backup_takes_the_tables_of_the_service_along() {
    on_both(async |place| {
        let register = place.create().await;
        begun(&register, "mau").await?;
        let full = [
            "INSERT INTO passwords VALUES ('a', 'mau', 'phc', 3, '2027-01-05T08:00:00Z')",
            "INSERT INTO passwords VALUES ('b', 'mau', 'phc', 0, NULL)",
            "INSERT INTO secrets VALUES ('h', 'session', 'mau', 'a', 'c', 'f', '1', '2')",
            "INSERT INTO jobs VALUES ('j', 'mau', 'a', 'plan', '{}', 'done', 0, 's', 7, 4, 'r', 'w', 2, '1', '2', '3')",
        ];
        for statement in full {
            place.forge(statement).await;
        }
        for number in 0..120 {
            place
                .forge(&format!(
                    "INSERT INTO secrets VALUES ('{number}', 'token', 'mau', 'a', NULL, NULL, '1', NULL)"
                ))
                .await;
        }
        let file = place.beside("bản sao.db");
        register.backup(&file).await?;
        let asked = [
            (
                "SELECT count(*) FROM passwords WHERE login || committee || phc || failures || coalesce(locked_until, '') IN ('amauphc32027-01-05T08:00:00Z', 'bmauphc0')",
                2,
            ),
            (
                "SELECT count(*) FROM secrets WHERE hash || kind || committee || login || credential || form || created || expires = 'hsessionmauacf12'",
                1,
            ),
            (
                "SELECT count(*) FROM secrets WHERE kind = 'token' AND credential IS NULL AND form IS NULL AND expires IS NULL",
                120,
            ),
            (
                "SELECT count(*) FROM jobs WHERE id || committee || login || kind || input || state || cancelled || stage || stages || code || result || worker || attempts || created || started || ended = 'jmauaplan{}done0s74rw2123'",
                1,
            ),
        ];
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&file);
        let mut copy = <sqlx::SqliteConnection as sqlx::Connection>::connect_with(&options).await.unwrap();
        for (sql, rows) in asked {
            let found: i64 = sqlx::query_scalar(sql).fetch_one(&mut copy).await.unwrap();
            assert_eq!(found, rows, "{sql}");
        }
        Ok(())
    });
}

#[test]
fn a_backup_is_made_while_others_write() {
    on_both(async |place| {
        let register = place.create().await;
        begun(&register, "mau").await?;
        let mut open = register.change("mau").await?;
        open.put(&concern("c1@2027-01-12", 2, "Chưa ghi")).await?;
        let file = place.beside("bản sao.db");
        register.backup(&file).await?;
        open.commit("văn phòng", at("2027-01-07")).await?;
        let copy = Register::open(&Address::File(file.clone())).await?;
        assert_eq!(copy.committees().await?[0].1, 1);
        assert_eq!(copy.verify().await?.flaws, []);
        let again = register.backup(&file).await;
        assert!(matches!(again, Err(RegisterError::Exists(_))));
        let beside: Vec<_> =
            std::fs::read_dir(place.beside("")).unwrap().map(|one| one.unwrap().file_name()).collect();
        assert!(beside.iter().all(|name| !name.to_string_lossy().starts_with(".tmp")), "{beside:?}");
        Ok(())
    });
}
