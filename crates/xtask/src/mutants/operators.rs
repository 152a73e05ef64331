//! What becomes what, and what is known to be a boolean.

#![expect(clippy::wildcard_enum_match_arm, reason = "most operators join no booleans")]

use syn::{BinOp, LitInt};

/// Methods whose closure says yes or no.
pub(super) const ASKING: [&str; 15] = [
    "all",
    "any",
    "filter",
    "find",
    "is_none_or",
    "is_some_and",
    "is_ok_and",
    "partition",
    "position",
    "retain",
    "rposition",
    "skip_while",
    "split",
    "starts_with",
    "take_while",
];

/// Methods that say yes or no, beside those named `is_…` and `has_…`.
pub(super) const SAYING: [&str; 13] = [
    "all",
    "any",
    "contains",
    "contains_key",
    "ends_with",
    "eq",
    "ge",
    "gt",
    "has",
    "is",
    "le",
    "lt",
    "starts_with",
];

/// Methods with a counterpart.
pub(super) const SWAPPED: [(&str, &str); 2] = [("any", "all"), ("is_some_and", "is_none_or")];

/// Whether the name of a function or variable says that it is a boolean.
pub(super) fn is_boolean_name(name: &str) -> bool {
    name.starts_with("is_") || name.starts_with("has_")
}

pub(super) fn swapped(name: &str) -> Option<&'static str> {
    let one = SWAPPED.iter().find(|(one, _)| *one == name).map(|(_, other)| *other);
    one.or_else(|| SWAPPED.iter().find(|(_, other)| *other == name).map(|(one, _)| *one))
}

/// What else a comparison could be: its opposite and, of an order, its neighbour at the limit.
pub(super) fn comparisons(op: &BinOp) -> &'static [&'static str] {
    match op {
        BinOp::Lt(_) => &[">=", "<="],
        BinOp::Le(_) => &[">", "<"],
        BinOp::Gt(_) => &["<=", ">="],
        BinOp::Ge(_) => &["<", ">"],
        BinOp::Eq(_) => &["!="],
        BinOp::Ne(_) => &["=="],
        _ => &[],
    }
}

/// The opposite of what joins two booleans, or changes one.
pub(super) fn joined(op: &BinOp) -> Option<&'static str> {
    match op {
        BinOp::And(_) => Some("||"),
        BinOp::Or(_) => Some("&&"),
        BinOp::BitAndAssign(_) => Some("|="),
        BinOp::BitOrAssign(_) => Some("&="),
        _ => None,
    }
}

pub(super) const fn is_arithmetic(op: &BinOp) -> bool {
    matches!(op, BinOp::Add(_) | BinOp::Sub(_) | BinOp::Mul(_) | BinOp::Div(_) | BinOp::Rem(_))
}

/// A number beside this one, as it is written.
pub(super) fn beside(literal: &LitInt) -> Vec<String> {
    let Ok(value) = literal.base10_parse::<u64>() else { return vec![] };
    let neighbours = [value.checked_add(1), value.checked_sub(1)].into_iter().flatten();
    neighbours.map(|number| format!("{number}{}", literal.suffix())).collect()
}
