//! Synthetic years of the crisis centres.

mod centre;
mod children;
mod day_visits;
mod days;
mod facts;
mod families;
mod home;
mod houses;
mod offers;
mod quotas;
mod residents;
mod roster;
mod stays;
mod year;

pub use centre::CrisisCentre;
pub use children::Children;
pub use day_visits::DayVisits;
pub use residents::Residents;
pub use year::{CRISIS_YEARS, CrisisYear};
