//! What holds of a synthetic national year of the crisis centres.

#[cfg(test)]
mod figures;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod stays;

#[cfg(test)]
use std::collections::BTreeMap;

#[cfg(test)]
use serde_json::Value;
#[cfg(test)]
use tallfest_synth::{CrisisCentre, CrisisYear, Plan};

/// The whole of a year.
#[cfg(test)]
fn year(year: u16, seed: u64) -> CrisisYear {
    CrisisYear::new(&Plan { year, seed, ..Plan::default() }).unwrap()
}

/// The codes of an answer, whether it is one or several.
#[cfg(test)]
fn codes<'a>(record: &'a Value, pointer: &str) -> Vec<&'a str> {
    match record.pointer(pointer) {
        Some(Value::String(code)) => vec![code],
        Some(Value::Array(codes)) => codes.iter().map(|code| code.as_str().unwrap()).collect(),
        _ => vec![],
    }
}

#[cfg(test)]
fn has(record: &Value, pointer: &str, code: &str) -> bool {
    codes(record, pointer).contains(&code)
}

/// The questionnaires of one side as JSON.
#[cfg(test)]
fn offers(year: &CrisisYear, side: &str) -> Vec<Value> {
    let offers = year.centres().iter().flat_map(CrisisCentre::offers);
    let offers = offers.map(|offer| serde_json::to_value(offer).unwrap());
    offers.filter(|offer| has(offer, "/offer", side)).collect()
}

/// The records of each centre as JSON.
#[cfg(test)]
fn records<T: serde::Serialize, I: Iterator<Item = T>>(
    year: &CrisisYear,
    of: impl Fn(&CrisisCentre) -> I,
) -> BTreeMap<String, Vec<Value>> {
    let json = |record| serde_json::to_value(record).unwrap();
    let centres = year.centres().iter();
    centres.map(|centre| (centre.entry().centre, of(centre).map(json).collect())).collect()
}
