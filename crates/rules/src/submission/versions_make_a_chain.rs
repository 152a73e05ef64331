//! The versions of a centre's year are 1, 2, 3 and so on, and each but the first replaces an earlier one that is known.
//!
//! The same version with the same content, sent twice, is one. Of the faults of a version only the first is told.

use std::collections::{BTreeMap, BTreeSet};

use tallfest_base::{Text, seen, text};

use super::{Received, Submissions, next_version};
use crate::{Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, error};

pub(super) static RULE: Rule<Submissions> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-023"),
        severity: &[error(seen(2009))],
        asks: &[],
        message: text(
            "versjon {version} av innsendingen fra {centre}: {found}",
            "versjon {version} av innsendinga frå {centre}: {found}",
            "version {version} of the submission of {centre}: {found}",
        ),
        why: text(
            "Den høyeste endelige versjonen teller. Er rekken brutt, er det ikke til å vite hvilken det er.",
            "Den høgaste endelege versjonen tel. Er rekkja broten, er det ikkje til å vite kva for ein det er.",
            "The highest final version counts. Where the chain is broken, there is no telling which that is.",
        ),
        mend: text(
            "Rett `version` og `replaces` i `submission.json`, eller legg ved versjonen som mangler.",
            "Rett `version` og `replaces` i `submission.json`, eller legg ved versjonen som manglar.",
            "Mend `version` and `replaces` in `submission.json`, or add the version that is missing.",
        ),
        source: "domain.md 9.4, COM-23",
    },
    check,
    examples: &[
        Example::pass(2020, "a first version", |_| ()),
        Example::pass(2020, "three versions, each replacing the one before", |submissions| {
            next_version(submissions, 2, Some(1));
            next_version(submissions, 3, Some(2));
        }),
        Example::pass(2020, "the same version twice", |submissions| {
            next_version(submissions, 1, None);
            next_version(submissions, 2, Some(1));
            next_version(submissions, 2, Some(1));
        }),
        Example::fail(2020, "two first versions", |submissions| {
            next_version(submissions, 1, None);
            other_hash(submissions);
        }),
        Example::pass(2020, "a first version of another year", |submissions| {
            next_version(submissions, 1, None);
            other_hash(submissions);
            if let Some(last) = submissions.received.last_mut() {
                last.manifest.year = 2019;
            }
        }),
        Example::fail(2020, "a gap", |submissions| next_version(submissions, 3, Some(1))),
        Example::fail(2020, "a version 0", |submissions| next_version(submissions, 0, None)),
        Example::fail(2020, "a fork", |submissions| {
            next_version(submissions, 2, Some(1));
            next_version(submissions, 3, Some(1));
        }),
        Example::fail(2020, "a second version that replaces none", |submissions| {
            next_version(submissions, 2, None);
        }),
        Example::fail(2020, "a second version that replaces an unknown one", |submissions| {
            next_version(submissions, 2, Some(7));
        }),
        Example::fail(2020, "a second version that replaces itself", |submissions| {
            next_version(submissions, 2, Some(2));
        }),
        Example::fail(2020, "a second version that replaces another centre's", |submissions| {
            next_version(submissions, 2, None);
            if let Some(last) = submissions.received.last_mut() {
                last.manifest.replaces = Some("hash of smiso-02, version 1".to_owned());
            }
        }),
        Example::fail(2020, "a first version that replaces another", |submissions| {
            if let Some(first) = submissions.received.first_mut() {
                first.manifest.replaces = Some("hash of smiso-01, version 7".to_owned());
            }
        }),
    ],
};

const USED_BEFORE: Text = text(
    "nummeret er brukt før på et annet innhold",
    "nummeret er brukt før på eit anna innhald",
    "the number was used before for another content",
);
const GAP: Text =
    text("versjonen før mangler", "versjonen før manglar", "the version before is missing");
const NO_EARLIER: Text = text(
    "`replaces` er ikke en kjent, tidligere versjon",
    "`replaces` er ikkje ein kjend, tidlegare versjon",
    "`replaces` is no known earlier version",
);
const FORK: Text = text(
    "en annen versjon erstatter den samme",
    "ein annan versjon erstattar den same",
    "another version replaces the same one",
);

fn check(submissions: &Submissions, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let mut all: BTreeMap<_, Versions<'_>> = BTreeMap::default();
    for received in &submissions.received {
        all.entry(received.centre_and_year()).or_default().know(received);
    }
    for received in &submissions.received {
        let versions = all.entry(received.centre_and_year()).or_default();
        let found = versions.problem(received);
        versions.looked_at(received);
        if let Some(found) = found {
            let manifest = &received.manifest;
            let finding = findings.whole().with("centre", Shown::Id(manifest.centre.clone()));
            let finding = finding.with("version", Shown::number(manifest.version.into(), 0));
            let _ = finding.with("found", Shown::Words(found)).broken();
        }
    }
    findings.verdict()
}

/// The versions of a centre's year: one could be sent in thousands.
#[derive(Default)]
struct Versions<'a> {
    numbers: BTreeSet<u32>,
    /// The lowest version that has a hash.
    hashes: BTreeMap<&'a str, u32>,
    /// The hashes of the versions that were looked at, by number.
    before: BTreeMap<u32, BTreeSet<&'a str>>,
    /// What they replace.
    replaced: BTreeSet<&'a str>,
}

impl<'a> Versions<'a> {
    fn know(&mut self, received: &'a Received) {
        let version = received.manifest.version;
        self.numbers.insert(version);
        let lowest = self.hashes.entry(&received.hash).or_insert(version);
        *lowest = version.min(*lowest);
    }

    /// This version was looked at.
    fn looked_at(&mut self, received: &'a Received) {
        self.before.entry(received.manifest.version).or_default().insert(&received.hash);
        self.replaced.extend(received.manifest.replaces.as_deref());
    }

    /// What is wrong with a version, given those that were looked at before, and all of them.
    fn problem(&self, received: &Received) -> Option<Text> {
        let (version, replaces) =
            (received.manifest.version, received.manifest.replaces.as_deref());
        let same = self.before.get(&version);
        if same.is_some_and(|hashes| hashes.contains(received.hash.as_str())) {
            return None;
        }
        let earlier = replaces.and_then(|hash| self.hashes.get(hash));
        let before = version.checked_sub(1);
        // mutant `is_some_and` to `is_none_or`: versions begin with 1.
        let has_before = before.is_some_and(|before| self.numbers.contains(&before));
        if same.is_some() {
            Some(USED_BEFORE)
        } else if version == 1 {
            replaces.map(|_| NO_EARLIER)
        } else if !has_before {
            Some(GAP)
        } else if earlier.is_none_or(|earlier| *earlier >= version) {
            Some(NO_EARLIER)
        } else {
            replaces.filter(|hash| self.replaced.contains(hash)).map(|_| FORK)
        }
    }
}

/// The last submission has another content.
fn other_hash(submissions: &mut Submissions) {
    if let Some(last) = submissions.received.last_mut() {
        last.hash.push_str(", another content");
    }
}
