//! What a form's declaration adds to the schema of its record.

use schemars::Schema;
use serde_json::{Value as Json, json};

use crate::{Form, Year};

/// The wordings of earlier years, until the catalogue has taken that of its year.
pub(crate) const EARLIER: &str = "x-earlier";

/// Words a schema and all that is in it as a year did.
pub fn word_in(schema: &mut Json, year: Year) {
    match schema {
        Json::Object(object) => {
            let earlier = object.remove(EARLIER);
            let mut wordings = earlier.as_ref().and_then(Json::as_array).into_iter().flatten();
            let is_of_year =
                |wording: &&Json| wording[0].as_u64().is_some_and(|last| u64::from(year) <= last);
            if let Some(labels) = wordings.find(is_of_year).map(|wording| &wording[1]) {
                object.insert("title".into(), labels["nb"].clone());
                object.insert("x-labels".into(), labels.clone());
            }
            object.values_mut().for_each(|value| word_in(value, year));
        }
        Json::Array(values) => values.iter_mut().for_each(|value| word_in(value, year)),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => (),
    }
}

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
        if !question.earlier.is_empty() {
            property.insert(EARLIER.into(), json!(question.earlier));
        }
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
