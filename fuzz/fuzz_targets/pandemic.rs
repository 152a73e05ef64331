#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("pandemic"), |bytes: &[u8]| {
    tallfest_fuzz::run("pandemic", bytes);
});
