//! What was published before, for all systems, years and forms.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tallfest_base::Year;
use tallfest_disclosure::linked::{Ledger, LedgerError};

/// What was published before: a ledger for the records of each system, year and form. It holds what was hidden too, so that
/// it stays so: it is for those who may see the true figures.
///
/// ```
/// use tallfest::Ledgers;
/// let ledgers = Ledgers::from_json(&Ledgers::default().to_json()?)?;
/// assert_eq!(ledgers, Ledgers::default());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ledgers(BTreeMap<String, Ledger>);

/// The records that a ledger is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerKey {
    /// The system.
    pub system: String,
    /// The registration year.
    pub year: Year,
    /// The form.
    pub form: &'static str,
}

impl LedgerKey {
    fn words(&self) -> String {
        format!("{} {} {}", self.system, self.year, self.form)
    }
}

impl Ledgers {
    /// From JSON.
    ///
    /// # Errors
    /// If it holds something else than ledgers, or such as are of a format that is not known.
    pub fn from_json(json: &str) -> Result<Self, LedgerError> {
        let ledgers: Self = serde_json::from_str(json)?;
        for ledger in ledgers.0.values() {
            ledger.check()?;
        }
        Ok(ledgers)
    }

    /// As JSON.
    ///
    /// # Errors
    /// None that is known: it holds strings and whole numbers.
    pub fn to_json(&self) -> Result<String, LedgerError> {
        Ok(serde_json::to_string(self)?)
    }

    /// What was published of these records.
    pub fn of(&self, key: &LedgerKey) -> Ledger {
        self.0.get(&key.words()).cloned().unwrap_or_default()
    }

    /// Sets what was published of these records.
    pub fn set(&mut self, key: &LedgerKey, ledger: Ledger) {
        self.0.insert(key.words(), ledger);
    }
}
