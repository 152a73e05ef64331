//! A line of a published table, for programs that read it: what its columns hold.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value as Json, json};

use super::csv::{HIDDEN, SHOWN, WITHHELD};

/// A number as a table writes it: a point before decimals, nothing for none.
const NUMBER: &str = "^([0-9]+([.][0-9]+)?)?$";

/// A line of `tables/<id>.csv`, read by its headings: every value is a text.
///
/// Beside these columns stand two for each question that the table is made by: the code of the class under the
/// question's id, and its label in Bokmål under the id with `_label`. The code `total` is that of a total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(
    extend("additionalProperties" = {
        "type": "string",
        "description": "The code of the class under the question's id, or its label in Bokmål under the id with `_label`.",
    }),
    // What is hidden shows no figure.
    extend("if" = { "required": ["status"], "properties": { "status": { "const": SHOWN } } }),
    extend("then" = { "properties": { "value": { "type": "string", "minLength": 1 } } }),
    extend("else" = { "properties": {
        "value": { "type": "string", "maxLength": 0 },
        "share_percent": { "type": "string", "maxLength": 0 },
    } })
)]
pub struct TableLine<'a> {
    /// The table's id.
    #[schemars(extend("pattern" = "^[a-z0-9-]+$"))]
    pub table: &'a str,
    /// The registration year.
    #[schemars(extend("pattern" = "^[0-9]{4}$"))]
    pub year: &'a str,
    /// What is counted, in Bokmål.
    pub unit: &'a str,
    /// The figure; nothing where it is hidden.
    #[schemars(extend("pattern" = NUMBER))]
    pub value: &'a str,
    /// Its share of the base, in per cent; nothing where there is none, or the base is too small for one.
    #[schemars(extend("pattern" = NUMBER))]
    pub share_percent: &'a str,
    /// What the share is a share of.
    #[schemars(extend("pattern" = NUMBER))]
    pub base: &'a str,
    /// Whether the figure is shown, hidden by itself, or withheld with its whole table.
    #[schemars(extend("enum" = [SHOWN, HIDDEN, WITHHELD]))]
    pub status: &'a str,
    /// Of a form that needs consent, how many forms there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("pattern" = NUMBER))]
    pub forms: Option<&'a str>,
    /// How many of them with consent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("pattern" = NUMBER))]
    pub forms_with_consent: Option<&'a str>,
    /// How many visitors there were.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("pattern" = NUMBER))]
    pub visitors: Option<&'a str>,
    /// Whether the data are made up.
    #[schemars(extend("enum" = ["true", "false"]))]
    pub synthetic: &'a str,
}

impl TableLine<'_> {
    /// Lines with the columns of a question, as the schema shows them: a figure, and a hidden one.
    pub fn examples() -> [Json; 2] {
        [
            json!({
                "table": "smiso-contacts-by-month", "year": "2020", "contact_date": "01", "contact_date_label": "januar",
                "unit": "henvendelser", "value": "3114", "share_percent": "8", "base": "38359", "status": SHOWN,
                "synthetic": "true",
            }),
            json!({
                "table": "smiso-users-by-role", "year": "2020", "user_role": "both",
                "user_role_label": "både utsatt og pårørende", "unit": "brukere", "value": "", "share_percent": "",
                "base": "", "status": HIDDEN, "forms": "3300", "forms_with_consent": "2500", "visitors": "3900",
                "synthetic": "true",
            }),
        ]
    }
}
