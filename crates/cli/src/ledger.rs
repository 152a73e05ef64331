//! The file of what was published before, locked while it is in use.

use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

use tallfest::{Ledgers, formats::output};

use crate::{error::CliError, publish::private};

/// The file of what was published before, which nobody else changes until this goes.
#[derive(Debug)]
pub(crate) struct LedgerFile {
    path: PathBuf,
    pub(crate) ledgers: Ledgers,
    /// Held until then. A file beside it, since the ledger itself is replaced.
    _lock: File,
}

impl LedgerFile {
    /// Reads the ledger; an empty one, if there is none yet.
    pub(crate) fn open(path: &Path) -> Result<Self, CliError> {
        let failed = |source| CliError::Open { path: path.to_owned(), source };
        let mut beside = path.as_os_str().to_owned();
        beside.push(".lock");
        let lock = File::options().write(true).create(true).truncate(false).open(&beside);
        let lock = lock.map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let words = "is in use by another program; try again when it has ended";
                return Err(CliError::Usage(format!("{} {words}", path.display())));
            }
            Err(TryLockError::Error(source)) => return Err(failed(source)),
        }
        let ledgers = match fs::read_to_string(path) {
            Ok(json) => Ledgers::from_json(&json)
                .map_err(|source| CliError::Ledger { path: path.to_owned(), source })?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ledgers::default(),
            Err(error) => return Err(failed(error)),
        };
        Ok(Self { path: path.to_owned(), ledgers, _lock: lock })
    }

    /// Writes it, in one step.
    pub(crate) fn write(&self) -> Result<(), CliError> {
        let failed = |source| CliError::Ledger { path: self.path.clone(), source };
        let json = self.ledgers.to_json().map_err(failed)?;
        Ok(output::replace_file(&self.path, |new| private(new, json.as_bytes()))?)
    }
}
