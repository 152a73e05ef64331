//! What holds of a synthetic national year.

#[cfg(test)]
mod by_hand;
#[cfg(test)]
mod bytes;
#[cfg(test)]
mod pandemic;
#[cfg(test)]
mod people;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod tables;

#[cfg(test)]
use tallfest_synth::{NationalYear, Plan};

/// The whole year of a seed.
#[cfg(test)]
fn year(seed: u64) -> NationalYear {
    NationalYear::new(&Plan { seed, ..Plan::default() }).unwrap()
}

/// The whole of another year.
#[cfg(test)]
fn year_of(year: u16, seed: u64) -> NationalYear {
    NationalYear::new(&Plan { year, seed, ..Plan::default() }).unwrap()
}

/// How many there are.
#[cfg(test)]
fn count(things: impl Iterator) -> u64 {
    things.fold(0, |count, _| count + 1)
}
