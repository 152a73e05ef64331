//! The centres against incest and sexual abuse.

use tallfest_base::text;
use tallfest_forms::smiso::{
    annual::Annual, contact::Contact, pandemic::Pandemic, user::User, visit::Visit,
};
use tallfest_rules::smiso::{
    two_years,
    year::{RULES, Year},
};
use tallfest_tables::smiso::user::with_coverage;

use super::{FormOf, SystemOf};

static CONTACT: FormOf<Contact, Year> =
    FormOf { fold: |year, contact, row| year.contacts.add(contact, row), merge: Year::merge };

static VISIT: FormOf<Visit, Year> =
    FormOf { fold: |year, visit, row| year.visits.add(visit, row), merge: Year::merge };

static USER: FormOf<User, Year> =
    FormOf { fold: |year, user, row| year.users.add(user, row), merge: Year::merge };

static ANNUAL: FormOf<Annual, Year> = FormOf {
    fold: |year, annual, _| year.annual = Some(Box::new(annual.clone())),
    merge: Year::merge,
};

static PANDEMIC: FormOf<Pandemic, Year> = FormOf {
    fold: |year, pandemic, _| year.pandemic = Some(Box::new(pandemic.clone())),
    merge: Year::merge,
};

pub(super) static SMISO: SystemOf<Year> = SystemOf {
    id: "smiso",
    title: text(
        "Sentrene mot incest og seksuelle overgrep",
        "Sentra mot incest og seksuelle overgrep",
        "The centres against incest and sexual abuse",
    ),
    forms: &[&CONTACT, &VISIT, &USER, &ANNUAL, &PANDEMIC],
    rules: RULES,
    rules_of_two: two_years::RULES,
    numbers: Year::numbers,
    together: with_coverage,
};
