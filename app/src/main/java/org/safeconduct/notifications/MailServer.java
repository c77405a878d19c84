package org.safeconduct.notifications;

/// The mail server to use instead of the configured one: a room that brings its own server
/// gives a bean of this type. Plain SMTP without signing in, so for the loopback interface only.
///
/// @param host name or address
/// @param port 1 to 65535
public record MailServer(String host, int port) {}
