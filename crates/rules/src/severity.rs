//! How much a finding weighs.

use serde::Serialize;
use tallfest_base::{Text, Validity, text};

/// How much a finding weighs, the lightest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// For the analyst, never asked of the centre (I).
    Info,
    /// May be sent; mended, or confirmed with a reason (S).
    Warning,
    /// Must be mended, or waived by the directorate (H).
    Error,
    /// The reader's alone: this file cannot be read on.
    Fatal,
}

impl Severity {
    /// All severities, the lightest first.
    pub const ALL: [Self; 4] = [Self::Info, Self::Warning, Self::Error, Self::Fatal];

    /// The word in findings as JSON: `info`, `warning`, `error`, `fatal`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
            Self::Fatal => "fatal",
        }
    }

    /// The word that people read.
    pub const fn label(self) -> Text {
        match self {
            Self::Info => text("opplysning", "opplysning", "info"),
            Self::Warning => text("advarsel", "åtvaring", "warning"),
            Self::Error => text("feil", "feil", "error"),
            Self::Fatal => text("stopper", "stoppar", "fatal"),
        }
    }
}

/// When a submission is looked at: some findings weigh more at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Phase {
    /// A submission is checked.
    #[default]
    Check,
    /// A year is published.
    Publication,
}

/// The severity of a rule over some years.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    /// The years.
    pub valid: Validity,
    /// The severity while submissions are checked.
    pub severity: Severity,
    /// The severity when the year is published.
    pub at_publication: Severity,
}

const fn weight(severity: Severity, valid: Validity) -> Weight {
    Weight { valid, severity, at_publication: severity }
}

/// The reader cannot go on.
pub const fn fatal(valid: Validity) -> Weight {
    weight(Severity::Fatal, valid)
}

/// Must be mended.
pub const fn error(valid: Validity) -> Weight {
    weight(Severity::Error, valid)
}

/// May be sent.
pub const fn warning(valid: Validity) -> Weight {
    weight(Severity::Warning, valid)
}

/// For the analyst.
pub const fn info(valid: Validity) -> Weight {
    weight(Severity::Info, valid)
}

impl Weight {
    /// The same, but an error when the year is published.
    pub const fn error_at_publication(self) -> Self {
        Self { at_publication: Severity::Error, ..self }
    }
}
