//! Confirmations: warnings that a centre stands by, with a reason.

use std::{fmt, str::FromStr};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use tallfest_base::{Date, FreeText, Key, code_list, seen};

code_list! {
    /// Why a warning is let stand.
    pub enum ConfirmationReason = "confirmation_reason" {
        CorrectAsReported = "correct_as_reported", seen(2009), "riktig slik det er rapportert" | "rett slik det er rapportert" | "correct as reported";
        SpecialEvent      = "special_event",       seen(2009), "særskilt hendelse" | "særskild hending" | "a special event";
        DefinitionDiffers = "definition_differs",  seen(2009), "annen forståelse av spørsmålet" | "anna forståing av spørsmålet" | "the question is understood differently";
        CannotBeMended    = "cannot_be_mended",    seen(2009), "kan ikke rettes" | "kan ikkje rettast" | "cannot be mended";
    }
}

/// What a confirmation is about that is no one record's.
pub const CENTRE: &str = "centre";

/// A hash of the rule, the record and the values that the rule read. When they change, so does it.
///
/// ```
/// use tallfest_forms::confirmation::Fingerprint;
/// let print: Fingerprint = "00112233445566778899aabbccddeeff".parse()?;
/// assert_eq!(print.to_string(), "00112233445566778899aabbccddeeff");
/// assert!("0011".parse::<Fingerprint>().is_err());
/// # Ok::<(), tallfest_forms::confirmation::NoFingerprint>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint(pub [u8; 16]);

/// A text that is no fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a fingerprint is 32 hexadecimal digits")]
pub struct NoFingerprint;

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Fingerprint {
    type Err = NoFingerprint;

    fn from_str(text: &str) -> Result<Self, NoFingerprint> {
        let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() != 32 || !text.bytes().all(is_hex) {
            return Err(NoFingerprint);
        }
        let whole = u128::from_str_radix(text, 16).map_err(|_| NoFingerprint)?;
        Ok(Self(whole.to_be_bytes()))
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

impl JsonSchema for Fingerprint {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "fingerprint".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[0-9a-f]{32}$" })
    }
}

/// A record, or the centre's year, of which a warning is confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmedRecord {
    /// The record's id; `centre` for what is no one record's.
    pub record_id: Key,
    /// The fingerprint that `tallfest check --format json` gives with the warning.
    pub fingerprint: Fingerprint,
}

/// A warning that the centre stands by, of one record or of many at once.
///
/// ```
/// use tallfest_forms::confirmation::Confirmation;
/// let one: Confirmation = serde_json::from_str(
///     r#"{"rule":"A-007","record_id":"c-17","fingerprint":"00112233445566778899aabbccddeeff",
///         "reason":"special_event"}"#,
/// )?;
/// assert_eq!(one.records.len(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Sent", into = "Sent")]
pub struct Confirmation {
    /// The rule's id.
    pub rule: String,
    /// The records that it is about.
    pub records: Vec<ConfirmedRecord>,
    /// Why the warning is let stand.
    pub reason: ConfirmationReason,
    /// The centre's own words; never shown.
    pub note: Option<FreeText>,
    /// The role of whoever confirmed; never shown.
    pub role: Option<FreeText>,
    /// The day on which it was confirmed.
    pub date: Option<Date>,
}

/// A confirmation as it is written: of one record, or of a list of them.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "confirmation",
    description = "A warning that the centre stands by, of one record or of many at once.",
    // Told apart by a list; strict validators want to be told of each key where it is asked for.
    extend("if" = { "required": ["records"], "properties": { "records": { "type": "array" } } }),
    extend("then" = { "properties": { "record_id": { "type": "null" }, "fingerprint": { "type": "null" } } }),
    extend("else" = {
        "required": ["record_id", "fingerprint"],
        "properties": { "record_id": { "type": "string" }, "fingerprint": { "type": "string" } },
    })
)]
struct Sent {
    /// The rule's id.
    rule: String,
    /// The record's id; `centre` for what is no one record's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    record_id: Option<Key>,
    /// The fingerprint that `tallfest check --format json` gives with the warning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fingerprint: Option<Fingerprint>,
    /// Many records at once, in place of `record_id` and `fingerprint`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    records: Option<Vec<ConfirmedRecord>>,
    /// Why the warning is let stand.
    reason: ConfirmationReason,
    /// The centre's own words; never shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<FreeText>,
    /// The role of whoever confirmed; never shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<FreeText>,
    /// The day on which it was confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<Date>,
}

/// A confirmation of neither one record nor a list of them, or of both.
#[derive(Debug, thiserror::Error)]
#[error("a confirmation has `record_id` and `fingerprint`, or `records`")]
struct NeitherOneNorMany;

impl TryFrom<Sent> for Confirmation {
    type Error = NeitherOneNorMany;

    fn try_from(sent: Sent) -> Result<Self, NeitherOneNorMany> {
        let Sent { rule, record_id, fingerprint, records, reason, note, role, date } = sent;
        let records = match (record_id, fingerprint, records) {
            (Some(record_id), Some(fingerprint), None) => {
                vec![ConfirmedRecord { record_id, fingerprint }]
            }
            (None, None, Some(records)) => records,
            _ => return Err(NeitherOneNorMany),
        };
        Ok(Self { rule, records, reason, note, role, date })
    }
}

impl From<Confirmation> for Sent {
    fn from(confirmation: Confirmation) -> Self {
        let Confirmation { rule, mut records, reason, note, role, date } = confirmation;
        let one = if records.len() == 1 { records.pop() } else { None };
        let (record_id, fingerprint) = one.map(|one| (one.record_id, one.fingerprint)).unzip();
        let records = record_id.is_none().then_some(records);
        Self { rule, record_id, fingerprint, records, reason, note, role, date }
    }
}

impl JsonSchema for Confirmation {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Sent::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Sent::json_schema(generator)
    }
}
