package org.safeconduct.commands;

/// A command of another jar, which works whenever that jar is on the class path too. The jar names
/// it in `META-INF/services/org.safeconduct.commands.AddedCommand`; picocli's annotations say what
/// it is called and which options it has.
public interface AddedCommand extends Runnable {}
