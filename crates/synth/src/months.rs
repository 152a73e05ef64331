//! How many events the nation has in each month.

use tallfest_base::Year;

use crate::{
    SynthError,
    deal::{Hand, apportion, deal},
    targets::Targets,
};

/// The year against which the months of 2020 are published, and which the years before are like: our choice.
const COMPARED: Year = 2019;

/// How much each month counts in an ordinary year, January first: our choice, a quiet July.
const CONTACTS: [u64; 12] = [98, 92, 100, 92, 94, 92, 66, 90, 102, 108, 106, 92];
const VISITS: [u64; 12] = [218, 214, 246, 200, 222, 206, 104, 202, 242, 244, 254, 192];

/// Contacts in 2020 against 2019: as many in January, fewer in October and December, more in the others, most in March
/// to June (S3). How many fewer, and in what proportions more, is our choice.
const FEWER_CONTACTS: [(usize, u64); 2] = [(9, 130), (11, 110)];
const MORE_CONTACTS: [u64; 12] = [0, 6, 55, 52, 48, 43, 13, 15, 16, 0, 14, 0];

/// Visits in 2020 against 2019: more in January and February, fewer in the others (S3). By how much is our choice where
/// it is not published.
const MORE_VISITS: [(usize, u64); 2] = [(0, 62), (1, 43)];
const FEWER_VISITS: [u64; 12] = [0, 0, 0, 60, 52, 46, 18, 34, 40, 44, 0, 42];
/// The months whose change is published.
const PUBLISHED_VISITS: [(usize, &str); 2] =
    [(2, "visits.month_03_change_from_2019"), (10, "visits.month_11_change_from_2019")];

/// The contacts from users in each month.
pub(crate) fn contacts(targets: &Targets) -> Result<[u64; 12], SynthError> {
    let impossible = || SynthError::Impossible("contacts by month");
    let total = |year| targets.number_of(year, "form_a", "contacts.total");
    if targets.year() <= COMPARED {
        return months(apportion(total(targets.year())?, &CONTACTS)).ok_or_else(impossible);
    }
    let (before, now) = (total(COMPARED)?, total(targets.year())?);
    let fewer: u64 = FEWER_CONTACTS.iter().map(|(_, fewer)| fewer).sum();
    let more = (now + fewer).checked_sub(before).ok_or_else(impossible)?;
    let mut changed = apportion(before, &CONTACTS);
    for (month, more) in changed.iter_mut().zip(apportion(more, &MORE_CONTACTS)) {
        *month += more;
    }
    for (place, fewer) in FEWER_CONTACTS {
        let month = changed.get_mut(place).ok_or_else(impossible)?;
        *month = month.checked_sub(fewer).ok_or_else(impossible)?;
    }
    months(changed).ok_or_else(impossible)
}

/// The visits in each month.
pub(crate) fn visits(targets: &Targets) -> Result<[u64; 12], SynthError> {
    let impossible = || SynthError::Impossible("visits by month");
    let total = |year| targets.number_of(year, "form_b", "visits.total");
    if targets.year() <= COMPARED {
        return months(apportion(total(targets.year())?, &VISITS)).ok_or_else(impossible);
    }
    let before = apportion(total(COMPARED)?, &VISITS);
    let mut lost = vec![0; before.len()];
    for (place, topic) in PUBLISHED_VISITS {
        let change = targets.change("form_b", topic)?;
        *lost.get_mut(place).ok_or_else(impossible)? = (-change).max(0).unsigned_abs();
    }
    // The published falls are the largest.
    let most = lost.iter().copied().filter(|lost| *lost > 0).min().unwrap_or(0).saturating_sub(1);
    let gained: u64 = MORE_VISITS.iter().map(|(_, more)| more).sum();
    let rest = total(COMPARED)? + gained - total(targets.year())?;
    let rest = rest.checked_sub(lost.iter().sum()).ok_or_else(impossible)?;
    let hand = |weight: &u64| {
        let least = u64::from(*weight > 0);
        Hand { weight: *weight, least, most: most * least }
    };
    let hands: Vec<_> = FEWER_VISITS.iter().map(hand).collect();
    let others = deal(rest, &hands).ok_or_else(impossible)?;
    let mut changed = vec![];
    for ((before, lost), other) in before.into_iter().zip(lost).zip(others) {
        changed.push(before.checked_sub(lost + other).ok_or_else(impossible)?);
    }
    for (place, more) in MORE_VISITS {
        *changed.get_mut(place).ok_or_else(impossible)? += more;
    }
    months(changed).ok_or_else(impossible)
}

/// Twelve numbers, if they are as many.
pub(crate) fn months(numbers: Vec<u64>) -> Option<[u64; 12]> {
    numbers.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn years(of: fn(&Targets) -> Result<[u64; 12], SynthError>) -> [[u64; 12]; 2] {
        [2019, 2020].map(|year| of(&Targets::of(year).unwrap()).unwrap())
    }

    #[test]
    fn contacts_stand_against_2019_as_published() {
        let [before, now] = years(contacts);
        assert_eq!(before[0], now[0]);
        for month in 1..12 {
            assert_eq!(now[month] > before[month], month != 9 && month != 11, "{month}");
        }
        assert!(now[2] > now[0] && now[2] > now[1]);
        assert_eq!(now.iter().sum::<u64>(), 38_359);
    }

    #[test]
    fn visits_stand_against_2019_as_published() {
        let [before, now] = years(visits);
        let lost: Vec<_> = before.iter().zip(now).filter_map(|(b, n)| b.checked_sub(n)).collect();
        assert_eq!(lost.len(), 10);
        assert!(now[0] > before[0] && now[1] > before[1]);
        assert_eq!((before[2] - now[2], before[10] - now[10]), (662, 904));
        assert!(lost.iter().filter(|lost| **lost >= 662).count() == 2 && !lost.contains(&0));
        assert!(now[2] < now[0] && now[2] < now[1]);
        assert_eq!(now.iter().sum::<u64>(), 20_773);
    }
}
