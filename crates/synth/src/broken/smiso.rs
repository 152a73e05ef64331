//! The centres against incest and sexual abuse: those of the national year, or two that are made up.

use tallfest_base::Year as RegistrationYear;
use tallfest_forms::smiso::{
    annual::Annual, contact::Contact, pandemic::Pandemic, user::User, visit::Visit,
};
use tallfest_rules::{
    Subject,
    smiso::year::{Records, Year},
};

use super::{
    scene::{Invented, Scene},
    system::system,
};
use crate::{Centre, File, NationalYear};

system! {
    "smiso", Records, judged as Year, in scenes, |year| {
        Contact => year.contacts;
        Visit => year.visits;
        User => year.users;
        Annual => year.annual;
        Pandemic => year.pandemic;
    }
}

/// The centres; the one that runs the helpline, which is no centre like the others, comes last.
fn scenes(
    year: RegistrationYear,
    national: Option<&NationalYear>,
) -> impl Iterator<Item = Scene<Records>> {
    let centres = move || national.into_iter().flat_map(NationalYear::centres);
    let usual = centres().filter(|centre| !centre.entry().helpline);
    let real = usual.chain(centres().filter(|centre| centre.entry().helpline));
    let invented = national
        .is_none()
        .then(|| [true, false].map(|has_supplement| invented(year, has_supplement)));
    real.map(of).chain(invented.into_iter().flatten())
}

fn of(centre: &Centre) -> Scene<Records> {
    let records = Records {
        contacts: centre.contacts().collect(),
        visits: centre.visits().collect(),
        users: centre.users().collect(),
        annual: Some(centre.annual().clone()),
        pandemic: centre.pandemic().cloned(),
    };
    Scene { manifest: centre.manifest(), entry: centre.entry(), records }
}

/// A centre whose records are the samples.
fn invented(year: RegistrationYear, has_supplement: bool) -> Scene<Records> {
    let mut records = Year::sample();
    records.pandemic = records.pandemic.filter(|_| has_supplement && File::Pandemic.is_of(year));
    let centre = Invented {
        centre: "smiso-01",
        kind: Some("SMISO"),
        name: ["Senter 01", "Centre 01"],
        offers: &[],
    };
    centre.scene(year, &records)
}
