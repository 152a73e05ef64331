//! What became of the confirmations of a submission.

use tallfest_rules::{Fault, Severity, Shown, key_may_identify, structure};

use crate::{Confirming, confirm::Met};

impl Confirming<'_> {
    /// What became of the confirmations: those that lapsed, and those that met no warning.
    pub(super) fn left(&self, met: &Met) -> Vec<Fault> {
        let known = tallfest_catalog::rules::all();
        let left = |(at, (rule, record, ..)): (usize, &(&str, &str, _, _))| {
            let fault = match met.get(&at) {
                Some(true) => return None,
                Some(false) => &structure::CONFIRMATION_LAPSED,
                None => &structure::CONFIRMATION_UNUSED,
            };
            let rule = known.iter().find(|known| known.info.id.as_str() == *rule)?;
            let id = key_may_identify(record);
            let record = if id {
                Shown::sent(record, std::iter::empty())
            } else {
                Shown::Id((*record).to_owned())
            };
            let fault = Fault::new(fault, Severity::Info, None);
            Some(fault.with("rule", Shown::Id(rule.info.id.to_string())).with("record", record))
        };
        self.all.iter().enumerate().filter_map(left).collect()
    }
}
