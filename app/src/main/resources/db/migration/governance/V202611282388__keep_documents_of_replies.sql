-- The signed document by which an organisation replied, kept beside letters of appointment and never changed.
alter table governance.consultation_reply add column document uuid references governance.letter_file;
