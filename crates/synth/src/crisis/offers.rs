//! The yearly questionnaires of all offers of the crisis centres: dealt together, since the published figures are sums over
//! the offers.

mod cooperation;
mod help;
mod housing;
mod outreach;
mod participation;
mod procedures;
mod running;
mod security;

use tallfest_base::{Answer, CodeList, CodeSet};
use tallfest_forms::crisis::{lists::OfferFor, offer::Offer};

use crate::{
    SynthError, answers, crisis::roster, deal::Dealer, questionnaire::Place, random::Use,
    targets::Targets,
};

pub(crate) use housing::has_housing;

/// The offers to women, or those to men, of a year.
#[derive(Debug)]
pub(crate) struct Side {
    pub who: OfferFor,
    /// The centres that have one, by their numbers.
    pub present: Vec<usize>,
    pub offers: Vec<Offer>,
}

/// What is known of the offers of one side.
#[derive(Clone, Copy)]
struct Known<'a> {
    who: OfferFor,
    targets: &'a Targets,
}

impl Known<'_> {
    /// How many offers have a thing: as published or chosen.
    fn number(&self, topic: &str) -> Result<u64, SynthError> {
        self.targets.nearest(form(self.who), topic)
    }

    /// How often each code of the year is ticked.
    fn quotas<C: CodeList>(&self, topics: &[(C, &str)]) -> Result<Vec<(C, u64)>, SynthError> {
        let year = self.targets.year();
        let is_asked =
            |code: C| C::LIST.at(code.index()).is_some_and(|line| line.valid.holds_in(year));
        let asked = topics.iter().filter(|(code, _)| is_asked(*code));
        asked.map(|(code, topic)| Ok((*code, self.number(topic)?))).collect()
    }
}

/// The name that the published figures have for the questionnaires of one side.
pub(crate) const fn form(who: OfferFor) -> &'static str {
    match who {
        OfferFor::Women => "annual_women",
        OfferFor::Men => "annual_men",
    }
}

/// What answers a question, or a few that hang together.
type Fill = fn(&mut [Offer], Known<'_>, &mut Dealer<'_>) -> Result<(), SynthError>;

/// In this order: some hang on what those before them answered. Each has a stream of chance by its place here.
const FILLS: [Fill; 14] = [
    help::fill_residents,
    help::fill_children,
    help::fill_day_users,
    help::fill_relatives,
    procedures::fill_residents,
    procedures::fill_children,
    procedures::fill_day_users,
    security::fill_measures,
    security::fill_police,
    participation::fill,
    outreach::fill_types,
    outreach::fill_website,
    cooperation::fill,
    housing::fill,
];

/// The offers of one side in a year, but for what is asked once a centre and what hangs on the stays.
pub(crate) fn side(
    who: OfferFor,
    targets: &Targets,
    seed: u64,
    centres: &[usize],
) -> Result<Side, SynthError> {
    let known = Known { who, targets };
    let offers = known.number("centres.total")?;
    let present = roster::with_offer(who, offers, centres);
    let present = present.ok_or(SynthError::Impossible("offers"))?;
    let mut offers = vec![Offer { offer: Answer::Given(who), ..Offer::default() }; present.len()];
    for (question, fill) in (0..).zip(FILLS) {
        let mut dealer = Dealer::of_pool(roster::POOL, seed, Use::Offers(question), &present);
        fill(&mut offers, known, &mut dealer)?;
    }
    Ok(Side { who, present, offers })
}

/// Answers what hangs on both sides: how men are housed, and what is asked once a centre, of its offer to women or of its
/// only one.
pub(crate) fn fill_together(
    centres: &[usize],
    women: &mut Side,
    men: &mut Side,
    targets: &Targets,
    seed: u64,
) -> Result<(), SynthError> {
    let after = u64::try_from(FILLS.len()).unwrap_or(0);
    let known = Known { who: OfferFor::Men, targets };
    let of_men = men.present.clone();
    let mut dealer = Dealer::of_pool(roster::POOL, seed, Use::Offers(after), &of_men);
    housing::fill_solutions(women, men, known, &mut dealer)?;
    let of_women = women.present.iter().copied().zip(&mut women.offers);
    let only_men = men.present.iter().copied().zip(&mut men.offers);
    let only_men = only_men.filter(|(number, _)| *number == roster::ONLY_MEN);
    let mut asked: Vec<_> = of_women.chain(only_men).collect();
    asked.sort_unstable_by_key(|(number, _)| *number);
    let mut offers: Vec<_> = asked.into_iter().map(|(_, offer)| offer).collect();
    let mut dealer = Dealer::of_pool(roster::POOL, seed, Use::Offers(after + 1), centres);
    running::fill(&mut offers, targets, &mut dealer)
}

/// A code, what is known of it, and at which offers it can be.
type NestedCode<C> = (C, &'static str, fn(&Offer) -> bool);

/// Ticks each code at as many offers as its quota, among those of which something holds; the others have none.
struct Nested<C: 'static> {
    /// What it is about, should it not come out.
    subject: &'static str,
    question: Place<Offer, CodeSet<C>>,
    codes: &'static [NestedCode<C>],
    none: C,
}

impl<C: CodeList> Nested<C> {
    fn fill(
        &self,
        offers: &mut [Offer],
        known: Known<'_>,
        dealer: &mut Dealer<'_>,
    ) -> Result<(), SynthError> {
        let mut ticked: Vec<Vec<C>> = vec![vec![]; offers.len()];
        for (code, topic, can_be) in self.codes {
            let among: Vec<_> = offers.iter().map(can_be).collect();
            let quota = known.number(topic)?;
            let chosen = dealer.choose_among(quota, &among);
            if u64::try_from(chosen.iter().filter(|is| **is).count()) != Ok(quota) {
                return Err(SynthError::Impossible(self.subject));
            }
            let chosen = ticked.iter_mut().zip(chosen).filter(|(_, is_chosen)| *is_chosen);
            chosen.for_each(|(codes, _)| codes.push(*code));
        }
        for (offer, codes) in offers.iter_mut().zip(ticked) {
            let none = codes.is_empty().then_some(self.none);
            *(self.question)(offer) = answers::codes(codes.into_iter().chain(none));
        }
        Ok(())
    }
}

/// Where something holds.
fn at(offers: &[Offer], holds: impl Fn(&Offer) -> bool) -> Vec<bool> {
    offers.iter().map(holds).collect()
}
