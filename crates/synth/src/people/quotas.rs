//! How often what is published of form C comes about at each centre.

use tallfest_base::Share;
use tallfest_forms::{
    lists::{Gender, YesNoDk},
    smiso::lists::{AgeAtFirstAbuse, CaseOutcome, Consent, FirstContactMode, Reported},
};

use super::{Cell, Relation, Role};
use crate::{
    SynthError,
    deal::{Hand, deal, share_out},
    sizes::Size,
    targets::Targets,
};

/// The quotas of a centre. The codes of each stand in an order that others rely on: what is asked further comes first.
#[derive(Debug, Clone, Default)]
pub(crate) struct Quotas {
    pub consent: Vec<(Consent, u64)>,
    /// Of those who consented: abused persons, those who are relatives too, relatives.
    pub cells: Vec<(Cell, u64)>,
    /// Of abused persons, the next five too.
    pub first_abuse: Vec<(AgeAtFirstAbuse, u64)>,
    pub is_stranger: Vec<(bool, u64)>,
    pub reported: Vec<(Reported, u64)>,
    /// Of those who reported.
    pub outcome: Vec<(CaseOutcome, u64)>,
    pub had_help: Vec<(YesNoDk, u64)>,
    /// Of persons who are only abused.
    pub modes: Vec<(FirstContactMode, u64)>,
    /// Of the others who consented.
    pub modes_of_others: Vec<(FirstContactMode, u64)>,
}

/// Children too young to be asked, in per cent of the forms of a centre with services for them: at most this.
const MOST_TOO_YOUNG: u64 = 20;
/// Women among those who are both abused and relatives, in per cent: our choice.
const WOMEN_OF_BOTH: u64 = 85;
/// So many in a hundred do not state a thing, and so many do not know it: our choice. Few, so that the published shares
/// come out whether they are counted or not.
const NOT_STATED: u64 = 1;
const DOES_NOT_KNOW: u64 = 1;
/// Between 14 and 17 at the first abuse (before 2018: 13 and 17), in per cent: our choice.
const YOUTHS: u64 = 20;
/// Of three who reported, two did so in all cases: our choice.
const REPORTED_ALL: (u64, u64) = (2, 3);
/// What became of reports, beside those that were dismissed, in per cent: our choice.
const OUTCOMES: [(CaseOutcome, u64); 3] = [
    (CaseOutcome::UnderInvestigation, 23),
    (CaseOutcome::Convicted, 18),
    (CaseOutcome::Acquitted, 7),
];

impl Quotas {
    /// How many of those who consented are such users.
    pub(crate) fn count(&self, is: impl Fn(&Cell) -> bool) -> u64 {
        self.cells.iter().filter(|(cell, _)| is(cell)).map(|(_, count)| count).sum()
    }
}

/// The quotas of all centres: together, the published shares of the year.
pub(crate) fn quotas(
    targets: &Targets,
    sizes: &[Size],
    serve_children: &[bool],
) -> Result<Vec<Quotas>, SynthError> {
    let mut quotas = vec![Quotas::default(); sizes.len()];
    fill_consent(&mut quotas, targets, sizes, serve_children)?;
    let consented: Vec<_> = quotas.iter().map(|of| sum(&of.consent, Consent::Consented)).collect();
    let cells = cells(targets, consented.iter().sum())?;
    give(&mut quotas, &consented, &cells, |of| &mut of.cells);

    let counts = |is: fn(&Cell) -> bool| quotas.iter().map(|of| of.count(is)).collect::<Vec<_>>();
    let abused = counts(|cell| cell.role != Role::Relative);
    let only_abused = counts(|cell| cell.role == Role::Abused);
    let others = counts(|cell| cell.role != Role::Abused);
    let all: u64 = abused.iter().sum();
    give(&mut quotas, &abused, &first_abuse(targets, all)?, |of| &mut of.first_abuse);
    let strangers = aim(targets, "perpetrator.stranger_share", all, 2 * all / 100)?;
    let is_stranger = [(true, strangers), (false, all - strangers)];
    give(&mut quotas, &abused, &is_stranger, |of| &mut of.is_stranger);
    let reported = reported(targets, all)?;
    give(&mut quotas, &abused, &reported, |of| &mut of.reported);
    give(&mut quotas, &abused, &had_help(targets, all)?, |of| &mut of.had_help);
    let reports: Vec<_> = quotas
        .iter()
        .map(|of| sum(&of.reported, Reported::All) + sum(&of.reported, Reported::Some))
        .collect();
    let outcome = outcome(targets, reports.iter().sum())?;
    give(&mut quotas, &reports, &outcome, |of| &mut of.outcome);
    let modes = modes(targets, only_abused.iter().sum())?;
    give(&mut quotas, &only_abused, &modes, |of| &mut of.modes);
    let modes = modes_of_others(targets, others.iter().sum())?;
    give(&mut quotas, &others, &modes, |of| &mut of.modes_of_others);
    Ok(quotas)
}

/// Shares quotas out over centres of these sizes.
fn give<C: Copy>(
    quotas: &mut [Quotas],
    sizes: &[u64],
    whole: &[(C, u64)],
    question: fn(&mut Quotas) -> &mut Vec<(C, u64)>,
) {
    let counts: Vec<_> = whole.iter().map(|(_, count)| *count).collect();
    for (of, counts) in quotas.iter_mut().zip(share_out(sizes, &counts)) {
        *question(of) = whole.iter().map(|(code, _)| *code).zip(counts).collect();
    }
}

fn sum<C: Copy + PartialEq>(quotas: &[(C, u64)], code: C) -> u64 {
    quotas.iter().filter(|(other, _)| *other == code).map(|(_, count)| count).sum()
}

/// The count that has a share of a whole, in per cent, also of those of the whole who are not unstated.
fn aim(
    targets: &Targets,
    topic: &'static str,
    whole: u64,
    unstated: u64,
) -> Result<u64, SynthError> {
    let share = targets.number("form_c", topic)?;
    let middle = Share::new(share * (2 * whole - unstated), 200).map_or(0, Share::rounded);
    let has_it = |base| Share::new(middle, base).is_some_and(|found| found.percent() == share);
    if has_it(whole) && has_it(whole - unstated) {
        Ok(middle)
    } else {
        Err(SynthError::Impossible(topic))
    }
}

fn rest(whole: u64, parts: &[u64], topic: &'static str) -> Result<u64, SynthError> {
    whole.checked_sub(parts.iter().sum()).ok_or(SynthError::Impossible(topic))
}

fn part(whole: u64, percent: u64) -> u64 {
    Share::new(whole * percent, 100).map_or(0, Share::rounded)
}

fn fill_consent(
    quotas: &mut [Quotas],
    targets: &Targets,
    sizes: &[Size],
    serve_children: &[bool],
) -> Result<(), SynthError> {
    let all = sizes.iter().map(|size| size.forms).sum();
    let consented = aim(targets, "users.consented_share", all, 0)?;
    let too_young = targets.number("form_c", "users.too_young")?;
    let refused = rest(all, &[consented, too_young], "consent")?;
    let hand = |(size, serves): (&Size, &bool)| Hand {
        weight: size.forms,
        least: 0,
        most: if *serves { size.forms * MOST_TOO_YOUNG / 100 } else { 0 },
    };
    let hands: Vec<_> = sizes.iter().zip(serve_children).map(hand).collect();
    let too_young = deal(too_young, &hands).ok_or(SynthError::Impossible("consent"))?;
    let asked: Vec<_> =
        sizes.iter().zip(&too_young).map(|(size, young)| size.forms - young).collect();
    let codes = [(Consent::Consented, consented), (Consent::Refused, refused)];
    give(quotas, &asked, &codes, |of| &mut of.consent);
    for (of, young) in quotas.iter_mut().zip(too_young) {
        of.consent.push((Consent::TooYoung, young));
    }
    Ok(())
}

/// Role by gender, the mothers among the relatives, and those who do not state what they are.
fn cells(targets: &Targets, all: u64) -> Result<Vec<(Cell, u64)>, SynthError> {
    const TOPIC: &str = "role";
    let abused = aim(targets, "role.abused_share", all, 0)?;
    let relatives = aim(targets, "role.relative_share", all, 0)?;
    let both = rest(all, &[abused, relatives], TOPIC)?;
    // Where there are only two roles, the second is the rest.
    let is_asked = targets.number("form_c", "role.both_share")? > 0;
    let (relatives, both) = if is_asked { (relatives, both) } else { (relatives + both, 0) };

    let unknown = part(relatives, NOT_STATED);
    let women = aim(targets, "gender.women_of_relatives_share", relatives, unknown)?;
    let men = rest(relatives, &[women, unknown], TOPIC)?;
    // Of those who are both, as many are mothers as of the others.
    let related = relatives + both;
    let unstated = part(related, NOT_STATED);
    let all_mothers = aim(targets, "relation.mother_share", related, unstated)?;
    let mothers_of_both = Share::new(all_mothers * both, related).map_or(0, Share::rounded);
    let mothers = all_mothers - mothers_of_both;
    let women_of_both = part(both, WOMEN_OF_BOTH);
    let men_of_both = both - women_of_both;
    let (abused_women, abused_men) = if targets.knows("form_c", "gender.women_share") {
        let all_women = aim(targets, "gender.women_share", all, 0)?;
        let all_men = aim(targets, "gender.men_share", all, 0)?;
        let women = rest(all_women, &[women, women_of_both], "gender")?;
        (women, rest(all_men, &[men, men_of_both], "gender")?)
    } else {
        let unknown = part(abused, NOT_STATED);
        let women = aim(targets, "gender.women_of_abused_share", abused, unknown)?;
        (women, rest(abused, &[women, unknown], "gender")?)
    };
    let abused_unknown = rest(abused, &[abused_women, abused_men], "gender")?;
    let cell = |role, gender, relation| Cell { role, gender, relation };
    let (mother, another) = (Some(Relation::Mother), Some(Relation::Another));
    Ok(vec![
        (cell(Role::Abused, Gender::Female, None), abused_women),
        (cell(Role::Abused, Gender::Male, None), abused_men),
        (cell(Role::Abused, Gender::NotStated, None), abused_unknown),
        (cell(Role::Both, Gender::Female, mother), mothers_of_both),
        (
            cell(Role::Both, Gender::Female, another),
            rest(women_of_both, &[mothers_of_both], "relation")?,
        ),
        (cell(Role::Both, Gender::Male, another), men_of_both),
        (cell(Role::Relative, Gender::Female, mother), mothers),
        (cell(Role::Relative, Gender::Female, Some(Relation::NotStated)), unstated),
        (
            cell(Role::Relative, Gender::Female, another),
            rest(women, &[mothers, unstated], "relation")?,
        ),
        (cell(Role::Relative, Gender::Male, another), men),
        (cell(Role::Relative, Gender::NotStated, another), unknown),
    ])
}

/// Age at the first abuse. The bands changed from 2017 to 2018.
fn first_abuse(targets: &Targets, all: u64) -> Result<Vec<(AgeAtFirstAbuse, u64)>, SynthError> {
    let unknown = part(all, NOT_STATED);
    let under_7 = aim(targets, "first_abuse.under_7_share", all, unknown)?;
    let youths = part(all, YOUTHS);
    let (topic, older_child, youth) = if targets.knows("form_c", "first_abuse.under_13_share") {
        let youth = AgeAtFirstAbuse::From13To17;
        ("first_abuse.under_13_share", AgeAtFirstAbuse::UpTo12, youth)
    } else {
        let youth = AgeAtFirstAbuse::From14To17;
        ("first_abuse.under_14_share", AgeAtFirstAbuse::From7To13, youth)
    };
    let children = aim(targets, topic, all, unknown)?;
    let adults = rest(all, &[children, youths, unknown], topic)?;
    Ok(vec![
        (AgeAtFirstAbuse::Under7, under_7),
        (older_child, rest(children, &[under_7], topic)?),
        (youth, youths),
        (AgeAtFirstAbuse::From18, adults),
        (AgeAtFirstAbuse::NotStated, unknown),
    ])
}

fn reported(targets: &Targets, all: u64) -> Result<Vec<(Reported, u64)>, SynthError> {
    let (not_stated, does_not_know) = (part(all, NOT_STATED), part(all, DOES_NOT_KNOW));
    let any = aim(targets, "reported.share", all, not_stated + does_not_know)?;
    let in_all_cases = any * REPORTED_ALL.0 / REPORTED_ALL.1;
    Ok(vec![
        (Reported::All, in_all_cases),
        (Reported::Some, any - in_all_cases),
        (Reported::No, rest(all, &[any, not_stated, does_not_know], "reported")?),
        (Reported::DoesNotKnow, does_not_know),
        (Reported::NotStated, not_stated),
    ])
}

fn outcome(targets: &Targets, all: u64) -> Result<Vec<(CaseOutcome, u64)>, SynthError> {
    let unknown = part(all, NOT_STATED);
    let dismissed = aim(targets, "reported.dismissed_share", all, unknown)?;
    let mut outcomes = vec![(CaseOutcome::Dismissed, dismissed)];
    outcomes.extend(OUTCOMES.map(|(outcome, percent)| (outcome, part(all, percent))));
    let known: Vec<_> = outcomes.iter().map(|(_, count)| *count).collect();
    outcomes.push((CaseOutcome::DoesNotKnow, rest(all, &known, "case_outcome")?));
    Ok(outcomes)
}

fn had_help(targets: &Targets, all: u64) -> Result<Vec<(YesNoDk, u64)>, SynthError> {
    // None is not stated: of so large a share, it would matter whether they are counted.
    let unknown = part(all, DOES_NOT_KNOW);
    let none = aim(targets, "help_at_the_time.no_share", all, unknown)?;
    Ok(vec![
        (YesNoDk::No, none),
        (YesNoDk::Yes, rest(all, &[none, unknown], "help_contact_at_time")?),
        (YesNoDk::DoesNotKnow, unknown),
    ])
}

/// The first contact of abused persons. What is left of 100 per cent was made in another way.
fn modes(targets: &Targets, all: u64) -> Result<Vec<(FirstContactMode, u64)>, SynthError> {
    let mut modes = vec![
        (FirstContactMode::Phone, aim(targets, "first_contact.phone_share", all, 0)?),
        (
            FirstContactMode::EmailLetterSms,
            aim(targets, "first_contact.email_letter_sms_share", all, 0)?,
        ),
        (FirstContactMode::Visit, aim(targets, "first_contact.visit_share", all, 0)?),
        (
            FirstContactMode::SocialMediaChat,
            aim(targets, "first_contact.social_media_chat_share", all, 0)?,
        ),
    ];
    let known: Vec<_> = modes.iter().map(|(_, count)| *count).collect();
    modes.push((FirstContactMode::Other, rest(all, &known, "first_contact_mode")?));
    Ok(modes)
}

/// The first contact of the others: our choice, as of abused persons.
fn modes_of_others(
    targets: &Targets,
    all: u64,
) -> Result<Vec<(FirstContactMode, u64)>, SynthError> {
    let share = |topic| targets.number("form_c", topic).map(|percent| part(all, percent));
    let mut modes = vec![
        (FirstContactMode::EmailLetterSms, share("first_contact.email_letter_sms_share")?),
        (FirstContactMode::Visit, share("first_contact.visit_share")?),
        (FirstContactMode::SocialMediaChat, share("first_contact.social_media_chat_share")?),
    ];
    let known: Vec<_> = modes.iter().map(|(_, count)| *count).collect();
    modes.push((FirstContactMode::Phone, rest(all, &known, "first_contact_mode")?));
    Ok(modes)
}
