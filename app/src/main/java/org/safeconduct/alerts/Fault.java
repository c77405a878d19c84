package org.safeconduct.alerts;

/// Why a document was refused. Its words are the message `alerts.fault.<code>`, what to do
/// about it
/// `alerts.fault.<code>.remedy`; both may show `value` as `{0}`.
///
/// @param code stable, lower case with hyphens
/// @param line where in the document, from 1; 0 if it has no place
/// @param column where in that line, from 1; 0 if it has no place
/// @param path the element, for instance `/alert/sent`; blank if none
/// @param value what was found or is missing
public record Fault(String code, int line, int column, String path, String value) {}
