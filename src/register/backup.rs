//! A copy of a register that is in use.

use std::fs;
use std::io::{BufReader, BufWriter, Seek as _};
use std::path::Path;

use super::address::Address;
use super::beside;
use super::database::Register;
use super::error::RegisterError;
use super::lines::write_all;

impl Register {
    /// Writes a copy, of one moment, into a new file: each entry is taken in as by [`Register::import`], so that what is
    /// there is read once more, and what the service keeps beside the journal comes along.
    ///
    /// # Errors
    /// There is such a file already, it cannot be written, or what is stored does not follow from the journal.
    pub async fn backup(&self, path: &Path) -> Result<(), RegisterError> {
        if path.exists() {
            return Err(RegisterError::Exists(path.display().to_string()));
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let beside = tempfile::tempdir_in(folder)?;
        let mut lines = tempfile::tempfile_in(&beside)?;
        let mut snapshot = self.snapshot().await?;
        write_all(&mut snapshot, &mut BufWriter::new(&mut lines)).await?;
        lines.rewind()?;
        let file = beside.path().join("register");
        let copy = Self::create(&Address::File(file.clone())).await?;
        copy.import(&mut BufReader::new(lines)).await?;
        let mut whole = copy.whole().await?;
        beside::copy(&mut snapshot, &mut whole).await?;
        whole.commit().await?;
        copy.close().await;
        fs::rename(&file, path)?;
        Ok(())
    }
}
