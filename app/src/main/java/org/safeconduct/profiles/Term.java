package org.safeconduct.profiles;

/// What a profile calls something that the product knows by a code, and whether it uses it.
///
/// @param code as in code and API, such as `SECURITY_FOCAL_POINT`
/// @param used whether the profile's organisations have it at all
/// @param covered of a category of persons: whether the security arrangements cover them
public record Term(String code, Words words, boolean used, boolean covered) {}
