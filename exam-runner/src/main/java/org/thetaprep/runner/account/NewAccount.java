package org.thetaprep.runner.account;

/**
 * Who an account is for.
 *
 * @param name what they are called
 * @param login what they sign in with
 * @param passwordHash what is kept of their password
 */
public record NewAccount(String name, Login login, String passwordHash) {}
