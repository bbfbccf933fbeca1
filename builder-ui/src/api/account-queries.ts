import type {
  Account,
  AccountConfirmation,
  Invitation,
  InvitationAccept,
  InvitationCreate,
  InvitationList,
  InvitationOffer,
  InvitationSent,
  PasswordChange,
  PasswordReset,
  PasswordResetRequest,
  RecoveryCodes,
  SecondFactorEnrolment,
  SecuritySettings,
  SignInSessionList,
} from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => apiGet<Account>('/account', signal),
});
export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => apiGet<SignInSessionList>('/account/sessions', signal),
});
export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => apiGet<InvitationList>('/invitations', signal),
});
export const securitySettingsQuery = queryOptions({
  queryKey: ['security-settings'],
  queryFn: ({ signal }) => apiGet<SecuritySettings>('/security-settings', signal),
});

export const rename = (name: string) => apiSend<void>('PATCH', '/account', { name });
export const changePassword = (body: PasswordChange) => apiSend<void>('POST', '/account/password', body);
export const endSession = (id: string) => apiSend<void>('POST', `/account/sessions/${encodeURIComponent(id)}/end`, {});
export const endOtherSessions = () => apiSend<void>('POST', '/account/end-other-sessions', {});

const factor = '/account/second-factor';
export const startSecondFactor = (password: string | undefined) =>
  apiSend<SecondFactorEnrolment>('POST', `${factor}/start`, password === undefined ? {} : { password });
export const confirmSecondFactor = (code: string) => apiSend<RecoveryCodes>('POST', `${factor}/confirm`, { code });
export const renewRecoveryCodes = (body: AccountConfirmation) =>
  apiSend<RecoveryCodes>('POST', `${factor}/recovery-codes`, body);
export const turnSecondFactorOff = (body: AccountConfirmation) => apiSend<void>('POST', `${factor}/turn-off`, body);

export const askForReset = (body: PasswordResetRequest) => apiSend<void>('POST', '/password-resets', body);
export const completeReset = (body: PasswordReset) => apiSend<void>('POST', '/password-resets/complete', body);
export const resetOfQuery = (token: string) =>
  queryOptions({
    queryKey: ['password-reset', token],
    queryFn: () => apiSend<PasswordResetRequest>('POST', '/password-resets/look-up', { token }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const offerQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation-offer', token],
    queryFn: () => apiSend<InvitationOffer>('POST', '/invitations/look-up', { token }),
    staleTime: Number.POSITIVE_INFINITY,
  });
export const acceptInvitation = (body: InvitationAccept) => apiSend<void>('POST', '/invitations/accept', body);
export const invite = (body: InvitationCreate) => apiSend<InvitationSent>('POST', '/invitations', body);
export const inviteAgain = ({ id }: Invitation) => apiSend<InvitationSent>('POST', `/invitations/${id}/send-again`, {});
export const revokeInvitation = ({ id }: Invitation) => apiSend<void>('POST', `/invitations/${id}/revoke`, {});
export const saveSecuritySettings = (body: SecuritySettings) =>
  apiSend<SecuritySettings>('PUT', '/security-settings', body);
