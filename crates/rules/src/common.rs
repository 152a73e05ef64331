//! Checks that rules of several forms share.
