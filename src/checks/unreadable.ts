export * from '../model/unreadable';
