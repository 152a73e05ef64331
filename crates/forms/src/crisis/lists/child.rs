//! The code lists of children's stays.

use tallfest_base::{code_list, inferred, seen_about};

code_list! {
    /// Who decided on the registration: the caregiver, for a child under 16.
    pub enum DecidedBy = "registration_decided_by" {
        Caregiver = "caregiver", inferred(2014), "omsorgsperson" | "omsorgsperson" | "caregiver";
        Child     = "child",     inferred(2014), "barnet"        | "barnet"        | "the child";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// With whom the child came.
    pub enum CameWith = "came_with" {
        Mother = "mother", seen_about(2014), "mor"          | "mor"          | "mother";
        Father = "father", seen_about(2014), "far"          | "far"          | "father";
        Other  = "other",  inferred(2014),   "annen voksen" | "annan vaksen" | "other adult";
        Alone  = "alone",  inferred(2014),   "kom alene"    | "kom åleine"   | "came alone";
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// What the perpetrator is to the child.
    #[doc(alias = "voldsutøver")]
    pub enum ChildPerpetrator = "child_perpetrator_relation" {
        Father     = "father",      seen_about(2014), "far"          | "far"          | "father";
        Mother     = "mother",      seen_about(2014), "mor"          | "mor"          | "mother";
        StepFather = "step_father", seen_about(2014), "stefar"       | "stefar"       | "step-father";
        Other      = "other",       seen_about(2014), "annen person" | "annan person" | "other person";
        + DoesNotKnow, inferred(2014);
        + NotStated, seen_about(2014);
    }
}

code_list! {
    /// A child's experience of violence. First published for 2024, perhaps asked before.
    pub enum ViolenceExperience = "violence_experience" {
        WitnessedPhysicalAgainstParent      = "witnessed_physical_against_parent",      seen_about(2024),
            "opplevd fysisk vold mot forelder"  | "opplevd fysisk vald mot forelder"  | "experienced physical violence against a parent";
        WitnessedPsychologicalAgainstParent = "witnessed_psychological_against_parent", inferred(2024),
            "opplevd psykisk vold mot forelder" | "opplevd psykisk vald mot forelder" | "experienced psychological violence against a parent";
        Physical                            = "physical",                               inferred(2024),
            "utsatt for fysisk vold"            | "utsett for fysisk vald"            | "exposed to physical violence";
        Psychological                       = "psychological",                          inferred(2024),
            "utsatt for psykisk vold"           | "utsett for psykisk vald"           | "exposed to psychological violence";
        Sexual                              = "sexual",                                 inferred(2024),
            "utsatt for seksuell vold"          | "utsett for seksuell vald"          | "exposed to sexual violence";
        Neglect                             = "neglect",                                inferred(2024),
            "omsorgssvikt"                      | "omsorgssvikt"                      | "neglect";
        Other                               = "other",                                  inferred(2024),
            "annen voldserfaring"               | "anna valdserfaring"                | "other experience of violence";
        None                                = "none",                                   inferred(2024),
            "ingen kjent voldserfaring"         | "inga kjend valdserfaring"          | "no known experience of violence", None;
        + NotStated, seen_about(2024);
    }
}

code_list! {
    /// Why kindergarten or school was interrupted.
    pub enum InterruptionReason = "interruption_reason" {
        Safety   = "safety",   seen_about(2014), "barnets sikkerhet"               | "tryggleiken til barnet"            | "the child's safety";
        Distance = "distance", inferred(2014),   "reiseavstand"                    | "reiseavstand"                      | "distance";
        Wish     = "wish",     inferred(2014),   "barnets eller forelderens ønske" | "ønske frå barnet eller forelderen" | "wish of the child or the parent";
        Other    = "other",    inferred(2014),   "annen årsak"                     | "annan årsak"                       | "other reason";
        + NotStated, seen_about(2014);
    }
}

agencies_beside_child_welfare! {
    /// Another service that the child was put in contact with; the child welfare service has a question of its own.
    pub enum ChildAgency = "other_agency_contact" {
        Other = "other", inferred(2014), "andre instanser" | "andre instansar" | "other services";
        None  = "none",  inferred(2014), "ingen"           | "ingen"           | "none", None;
        + NotStated, seen_about(2014);
    }
}
