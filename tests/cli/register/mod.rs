//! `luanphien register`: a register as a whole, on files and on a real server.

mod failures;
mod journal;
mod lines;
mod whole;

use luanphien::register::records::{Concern, ConcernState};
use luanphien::register::{Address, Register, RegisterError, wait};
use tempfile::TempDir;

use crate::register::places::forge_file;
use crate::register::{at, begun, concern};

/// The file in the folder of a call.
const FILE: &str = "so-theo-doi.db";

/// A folder with a register: one committee with two entries, the second of which changes a row and takes one away, another with
/// one entry.
fn filled() -> TempDir {
    let folder = TempDir::new().unwrap();
    let address = Address::File(folder.path().join(FILE));
    wait(async {
        let register = Register::create(&address).await?;
        fill(&register).await?;
        register.close().await;
        Ok::<(), RegisterError>(())
    })
    .unwrap();
    folder
}

async fn fill(register: &Register) -> Result<(), RegisterError> {
    begun(register, "mau").await?;
    begun(register, "xa-moi").await?;
    let mut change = register.change("mau").await?;
    let raised = concern("c1@2027-01-12", 1, "Đường vào ấp ngập");
    change
        .put(&Concern { state: ConcernState::Answered, answered_by: Some("UBND xã".to_owned()), ..raised })
        .await?;
    change.put(&concern("c1@2027-01-12", 2, "Thiếu nước \u{1b}[31msạch")).await?;
    change.document("văn bản \"1\"\n").await?;
    change.commit("bà Tư", at("2027-01-20")).await?;
    let mut change = register.change("mau").await?;
    change.take(&concern("c1@2027-01-12", 2, "")).await?;
    change.commit("bà Tư", at("2027-01-21")).await?;
    Ok(())
}

/// Changes a file behind the register's back.
fn forge(folder: &TempDir, statement: &str) {
    let file = folder.path().join(FILE);
    wait(async {
        forge_file(&file, statement).await;
        Ok::<(), RegisterError>(())
    })
    .unwrap();
}
