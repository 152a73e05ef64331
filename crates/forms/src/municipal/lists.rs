//! The code lists of the municipal report. Its items are seen in one report; the codes are ours.

use tallfest_base::{code_list, inferred, seen, seen_about};

code_list! {
    /// A group that information was adapted to: the rows of the matrix.
    #[doc(alias = "målgruppe")]
    pub enum TargetGroup = "target_group" {
        GenderSexualDiversity     = "gender_sexual_diversity",      seen_about(2014),
            "kjønns- og seksualitetsmangfold"            | "kjønns- og seksualitetsmangfald"           | "gender and sexual diversity";
        Disabled                  = "disabled",                     seen_about(2014),
            "personer med funksjonsnedsettelse"          | "personar med funksjonsnedsetjing"          | "persons with a disability";
        ParentsOfDisabledChildren = "parents_of_disabled_children", seen_about(2014),
            "foreldre til barn med funksjonsnedsettelse" | "foreldre til barn med funksjonsnedsetjing" | "parents of children with a disability";
        ElderlyServices           = "elderly_services",             seen_about(2014),
            "ansatte som arbeider med eldre"             | "tilsette som arbeider med eldre"           | "employees who work with the elderly";
    }
}

code_list! {
    /// How information was adapted to a group.
    pub enum InformationMeasure = "target_group_information" {
        Meeting       = "meeting",        seen_about(2014), "samarbeidsmøte"        | "samarbeidsmøte"        | "cooperation meeting";
        Material      = "material",       seen_about(2014), "informasjonsmateriell" | "informasjonsmateriell" | "information material";
        StaffTraining = "staff_training", seen_about(2014), "kurs for ansatte"      | "kurs for tilsette"     | "training of employees";
        Adverts       = "adverts",        seen_about(2014), "annonser"              | "annonsar"              | "advertisements";
        Lectures      = "lectures",       seen_about(2014), "foredrag"              | "foredrag"              | "lectures";
        None          = "none",           inferred(2014),   "ingen tiltak"          | "ingen tiltak"          | "no measures", None;
        + NotStated, inferred(2014);
    }
}

code_list! {
    /// A year that cases are counted for, as rows of counts. A report knows no later year than its own.
    pub enum CaseYear = "case_year" {
        In2012 = "2012", seen(2012), "2012" | "2012" | "2012";
        In2013 = "2013", seen(2013), "2013" | "2013" | "2013";
        In2014 = "2014", seen(2014), "2014" | "2014" | "2014";
        In2015 = "2015", seen(2015), "2015" | "2015" | "2015";
        In2016 = "2016", seen(2016), "2016" | "2016" | "2016";
        In2017 = "2017", seen(2017), "2017" | "2017" | "2017";
        In2018 = "2018", seen(2018), "2018" | "2018" | "2018";
        In2019 = "2019", seen(2019), "2019" | "2019" | "2019";
        In2020 = "2020", seen(2020), "2020" | "2020" | "2020";
        In2021 = "2021", seen(2021), "2021" | "2021" | "2021";
        In2022 = "2022", seen(2022), "2022" | "2022" | "2022";
        In2023 = "2023", seen(2023), "2023" | "2023" | "2023";
        In2024 = "2024", seen(2024), "2024" | "2024" | "2024";
    }
}

code_list! {
    /// How far talks with children at a strictly confidential address have come.
    pub enum Progress = "children_code6_interviews" {
        NotStarted        = "not_started",         inferred(2014),   "ikke startet"        | "ikkje starta"       | "not started";
        Started           = "started",             inferred(2014),   "startet"             | "starta"             | "started";
        ContinuesNextYear = "continues_next_year", seen_about(2014), "fortsetter neste år" | "held fram neste år" | "continues next year";
        Completed         = "completed",           inferred(2014),   "avsluttet"           | "avslutta"           | "completed";
        + NotStated, inferred(2014);
    }
}
