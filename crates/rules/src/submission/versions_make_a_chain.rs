//! The versions of a centre's year are 1, 2, 3 and so on, and each but the first replaces an earlier one that is known.
//!
//! The same version with the same content, sent twice, is one. Of the faults of a version only the first is told.

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
    for (at, received) in submissions.received.iter().enumerate() {
        let is_version = |other: &&Received| other.centre_and_year() == received.centre_and_year();
        let all: Vec<_> = submissions.received.iter().filter(is_version).collect();
        let before: Vec<_> = submissions.received.iter().take(at).filter(is_version).collect();
        if let Some(found) = fault(received, &before, &all) {
            let manifest = &received.manifest;
            let finding = findings.whole().with("centre", Shown::Id(manifest.centre.clone()));
            let finding = finding.with("version", Shown::number(manifest.version.into(), 0));
            let _ = finding.with("found", Shown::Words(found)).broken();
        }
    }
    findings.verdict()
}

/// What is wrong with a version, given those before it in the list, and all of them.
fn fault(received: &Received, before: &[&Received], all: &[&Received]) -> Option<Text> {
    let (version, replaces) = (received.manifest.version, received.manifest.replaces.as_ref());
    let mut same = before.iter().filter(|other| other.manifest.version == version);
    if same.clone().any(|other| other.hash == received.hash) {
        return None;
    }
    let is_replaced =
        |other: &&Received| other.manifest.version < version && Some(&other.hash) == replaces;
    if same.next().is_some() {
        Some(USED_BEFORE)
    } else if version == 1 {
        replaces.map(|_| NO_EARLIER)
    } else if !all.iter().any(|other| other.manifest.version.checked_add(1) == Some(version)) {
        Some(GAP)
    } else if !all.iter().any(is_replaced) {
        Some(NO_EARLIER)
    } else {
        let is_fork = |other: &&Received| other.manifest.replaces.as_ref() == replaces;
        before.iter().any(is_fork).then_some(FORK)
    }
}

/// The last submission has another content.
fn other_hash(submissions: &mut Submissions) {
    if let Some(last) = submissions.received.last_mut() {
        last.hash.push_str(", another content");
    }
}
