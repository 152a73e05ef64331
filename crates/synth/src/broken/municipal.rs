//! The municipal reports on crisis centres: one report is all of a centre's year.

use tallfest_base::{Sample, Year};
use tallfest_forms::municipal::report::Report;

use super::{
    scene::{Invented, Scene},
    system::{Kept, system},
};
use crate::NationalYear;

system! {
    "municipal", Report, judged as Report, in scenes, |report| {
        Report => *report;
    }
}

impl Kept<Self> for Report {
    fn all(&self) -> &[Self] {
        std::slice::from_ref(self)
    }
    fn all_mut(&mut self) -> &mut [Self] {
        std::slice::from_mut(self)
    }
    fn add(&mut self, record: Self) {
        *self = record;
    }
    fn retain(&mut self, _: &dyn Fn(&Self) -> bool) {
        // A year without its report there is not.
    }
}

fn scenes(year: Year, _: Option<&NationalYear>) -> impl Iterator<Item = Scene<Report>> {
    let centre = Invented {
        centre: "municipal-01",
        kind: None,
        name: ["Krisesenter 01", "Crisis centre 01"],
        offers: &[],
    };
    std::iter::once(centre.scene(year, &Sample::sample()))
}
