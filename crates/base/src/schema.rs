//! What a form's declaration adds to the schema of its record.

use schemars::Schema;
use serde_json::{Value as Json, json};

use crate::{Form, Year};

/// Words each property as its question is worded: the transform that [`form!`](crate::form) names. It is not told
/// the year; what a year needs is added by the catalogue.
pub fn describe<T: Form>(schema: &mut Schema) {
    for field in T::FIELDS {
        let question = field.question;
        let property = schema
            .get_mut("properties")
            .and_then(|all| all.get_mut(question.id))
            .and_then(Json::as_object_mut);
        let Some(property) = property else { continue };
        property.insert("title".into(), question.text.nb.into());
        property.insert("x-labels".into(), json!(question.text));
        let definition = question.definition.map_or(question.text.nb, |text| text.nb);
        property.insert("description".into(), definition.into());
        if let Some(definition) = question.definition {
            property.insert("x-definitions".into(), json!(definition));
        }
        let valid = question.valid;
        let last = (valid.last < Year::MAX).then_some(valid.last);
        property.insert("x-years".into(), json!([valid.first, last]));
        property.insert("x-certainty".into(), valid.item.code().into());
        property.insert("x-years-certainty".into(), valid.years.code().into());
    }
}
